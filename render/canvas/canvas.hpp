#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "render/canvas/geometry.hpp"
#include "render/canvas/type.hpp"

namespace flinch::render {

/// The number of pixels in a unit, for a window of this size: a larger window has larger text, and more room.
[[nodiscard]] float scale_for(unsigned width, unsigned height) noexcept;

/// Panels draw on a canvas. It collects triangles (all in units) and shows them at once, in the order drawn.
/// A fringe of one pixel smooths the edges, so that no multisampling is needed. A canvas that is used again
/// allocates nothing once it has grown.
class Canvas {
  public:
    /// Begins a new picture of this many pixels.
    void begin(unsigned width, unsigned height, Colour ground);
    /// Shows everything drawn so far, stretched over the whole target.
    void show_on(sf::RenderTarget& target) const;

    [[nodiscard]] Rect whole() const noexcept { return whole_; }
    [[nodiscard]] float scale() const noexcept { return scale_; }
    /// The point, in units, that is shown at a pixel of a target of this size.
    [[nodiscard]] Point unit_at(sf::Vector2i pixel, sf::Vector2u target) const noexcept;
    [[nodiscard]] float pixel() const noexcept { return 1.0F / scale_; }  ///< in units
    [[nodiscard]] std::size_t vertices() const noexcept;

    /// Until `unclip`, nothing is drawn outside this area.
    void clip(Rect area);
    void unclip();

    void fill(Rect area, Colour colour);
    void rounded(Rect area, float radius, Colour colour);
    void outline(Rect area, float radius, float thickness, Colour colour);
    void line(Point from, Point to, float thickness, Colour colour);
    void path(std::span<const Point> points, float thickness, Colour colour);
    void disc(Point centre, float radius, Colour colour);
    void ring(Point centre, float radius, float thickness, Colour colour);
    /// Draws a disc that fades out toward its rim.
    void glow(Point centre, float radius, Colour colour);
    /// Draws a convex polygon.
    void polygon(std::span<const Point> points, Colour colour);
    void triangle(Point a, Point b, Point c, Colour at_a, Colour at_b, Colour at_c);

    /// Writes one line of text into the middle of an area's height, cut to its width. Returns the width that
    /// was drawn.
    float write(std::string_view text, Rect area, const Type& type);
    /// Writes text that is broken into lines at blanks, and returns the height it took.
    float write_wrapped(std::string_view text, Rect area, const Type& type);
    [[nodiscard]] float width_of(std::string_view text, const Type& type) const;

  private:
    /// Triangles that share a texture and a clip. Without a font their colour is plain.
    struct Batch {
        const sf::Font* font = nullptr;
        unsigned size = 0;
        Rect clip;
        std::vector<sf::Vertex> vertices;
    };

    std::vector<sf::Vertex>& batch(const sf::Font* font, unsigned size);
    [[nodiscard]] sf::Vector2f pixels(Point p) const noexcept { return {p.x * scale_, p.y * scale_}; }
    [[nodiscard]] unsigned pixel_size(const Type& type) const noexcept;
    void add_triangle(std::vector<sf::Vertex>& out, Point a, Point b, Point c, Colour ca, Colour cb,
                      Colour cc) const;
    void add_quad(std::vector<sf::Vertex>& out, const Point (&p)[4], const Colour (&c)[4]) const;
    void write_at(std::u32string_view text, Point pen, const Type& type);
    [[nodiscard]] float width_of(std::u32string_view text, const Type& type) const;

    std::vector<Batch> batches_;
    std::size_t used_ = 0;
    std::vector<Rect> clips_;
    Rect whole_;
    float scale_ = 1;
    unsigned width_ = 0, height_ = 0;
    Colour ground_;
    std::vector<Point> outline_;  // room for building
};

}  // namespace flinch::render
