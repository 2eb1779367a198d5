#include "render/canvas/canvas.hpp"

#include <cmath>

namespace flinch::render {

float scale_for(unsigned width, unsigned height) noexcept {
    constexpr float smallest = 0.9F;
    const float ratio = std::min(static_cast<float>(width) / 1280.0F, static_cast<float>(height) / 720.0F);
    return std::max(smallest, std::pow(ratio, 0.8F));
}

void Canvas::begin(unsigned width, unsigned height, Colour ground) {
    width_ = width;
    height_ = height;
    scale_ = scale_for(width, height);
    whole_ = {0, 0, static_cast<float>(width) / scale_, static_cast<float>(height) / scale_};
    ground_ = ground;
    clips_.assign(1, whole_);
    for (std::size_t i = 0; i < used_; ++i) batches_[i].vertices.clear();
    used_ = 0;
}

void Canvas::show_on(sf::RenderTarget& target) const {
    target.clear(ground_);
    for (std::size_t i = 0; i < used_; ++i) {
        const Batch& batch = batches_[i];
        if (batch.vertices.empty()) continue;
        // A view onto the clip alone, shown where the clip lies, leaves out the rest.
        const sf::FloatRect area(batch.clip.x * scale_, batch.clip.y * scale_, batch.clip.width * scale_,
                                 batch.clip.height * scale_);
        sf::View view(area);
        const auto w = static_cast<float>(width_);
        const auto h = static_cast<float>(height_);
        view.setViewport({area.left / w, area.top / h, area.width / w, area.height / h});
        target.setView(view);
        sf::RenderStates states;
        if (batch.font != nullptr) states.texture = &batch.font->getTexture(batch.size);
        target.draw(batch.vertices.data(), batch.vertices.size(), sf::Triangles, states);
    }
}

Point Canvas::unit_at(sf::Vector2i pixel, sf::Vector2u target) const noexcept {
    const auto share = [](int at, unsigned length) {
        return static_cast<float>(at) / static_cast<float>(std::max(1U, length));
    };
    return {whole_.width * share(pixel.x, target.x), whole_.height * share(pixel.y, target.y)};
}

std::size_t Canvas::vertices() const noexcept {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < used_; ++i) sum += batches_[i].vertices.size();
    return sum;
}

void Canvas::clip(Rect area) {
    // On whole pixels, so that the view does not stretch what it shows.
    const auto snap = [this](float v) { return std::round(v * scale_) / scale_; };
    const Rect outer = clips_.back();
    const float left = snap(std::clamp(area.x, outer.x, outer.right()));
    const float top = snap(std::clamp(area.y, outer.y, outer.bottom()));
    const float right = snap(std::clamp(area.right(), left, outer.right()));
    const float bottom = snap(std::clamp(area.bottom(), top, outer.bottom()));
    clips_.push_back({left, top, std::max(pixel(), right - left), std::max(pixel(), bottom - top)});
}

void Canvas::unclip() {
    if (clips_.size() > 1) clips_.pop_back();
}

std::vector<sf::Vertex>& Canvas::batch(const sf::Font* font, unsigned size) {
    const Rect& clip = clips_.back();
    if (used_ > 0) {
        Batch& last = batches_[used_ - 1];
        const bool same_clip = last.clip.x == clip.x && last.clip.y == clip.y &&
                               last.clip.width == clip.width && last.clip.height == clip.height;
        if (last.font == font && last.size == size && same_clip) return last.vertices;
    }
    if (used_ == batches_.size()) batches_.emplace_back();
    Batch& fresh = batches_[used_++];
    fresh.font = font;
    fresh.size = size;
    fresh.clip = clip;
    return fresh.vertices;
}

void Canvas::add_triangle(std::vector<sf::Vertex>& out, Point a, Point b, Point c, Colour ca, Colour cb,
                          Colour cc) const {
    out.emplace_back(pixels(a), ca);
    out.emplace_back(pixels(b), cb);
    out.emplace_back(pixels(c), cc);
}

void Canvas::add_quad(std::vector<sf::Vertex>& out, const Point (&p)[4], const Colour (&c)[4]) const {
    add_triangle(out, p[0], p[1], p[2], c[0], c[1], c[2]);
    add_triangle(out, p[0], p[2], p[3], c[0], c[2], c[3]);
}

}  // namespace flinch::render
