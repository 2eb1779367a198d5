#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "render/canvas/geometry.hpp"
#include "render/canvas/type.hpp"

namespace flinch::render {

/// Pixels a unit for a window of so many pixels: larger windows get larger text, and more room as well.
[[nodiscard]] float scale_for(unsigned width, unsigned height) noexcept;

/// What panels draw on: collects triangles (all in units) and shows them at once, in the order drawn. Edges
/// are smoothed by a fringe of a pixel, so that no multisampling is needed. Reusing one canvas allocates
/// nothing once it has grown.
class Canvas {
  public:
    /// Begins a picture of so many pixels anew.
    void begin(unsigned width, unsigned height, Colour ground);
    /// Everything drawn so far, onto a target of that size.
    void show_on(sf::RenderTarget& target) const;

    [[nodiscard]] Rect whole() const noexcept { return whole_; }
    [[nodiscard]] float scale() const noexcept { return scale_; }
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
    /// A disc that fades out to its rim.
    void glow(Point centre, float radius, Colour colour);
    /// A convex polygon.
    void polygon(std::span<const Point> points, Colour colour);
    void triangle(Point a, Point b, Point c, Colour at_a, Colour at_b, Colour at_c);

    /// One line of text in an area: in its middle from top to bottom, cut to its width. Returns the width
    /// drawn.
    float write(std::string_view text, Rect area, const Type& type);
    /// Text broken into lines at blanks; returns the height it took.
    float write_wrapped(std::string_view text, Rect area, const Type& type);
    [[nodiscard]] float width_of(std::string_view text, const Type& type) const;

  private:
    /// Triangles that share texture and clip. No font: plain colour.
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
