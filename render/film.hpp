#pragma once

#include <SFML/Graphics.hpp>
#include <cstdio>
#include <memory>
#include <string>

namespace flinch::render {

inline constexpr int film_rate = 30;  ///< pictures a second

/// A film (.mp4) made by ffmpeg, picture by picture. Throws std::runtime_error if ffmpeg is missing or fails.
class Film {
  public:
    Film(const std::string& file, unsigned width, unsigned height);
    /// Leaves no file behind unless the film was finished.
    ~Film();
    Film(const Film&) = delete;
    Film& operator=(const Film&) = delete;
    void add(const sf::Image& picture);
    /// Ends the film. Throws std::runtime_error if ffmpeg failed.
    void finish();

  private:
    struct Closer {
        void operator()(std::FILE* pipe) const noexcept;
    };
    std::string file_;
    std::string half_;  ///< the name of the film while it is made
    std::unique_ptr<std::FILE, Closer> pipe_;
};

}  // namespace flinch::render
