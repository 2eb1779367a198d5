#include "world/picture.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace flinch::world {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    while (!lines.empty() && lines.back().find_first_not_of(' ') == std::string_view::npos) lines.pop_back();
    return lines;
}

}  // namespace

Picture Picture::parse(std::string_view drawing, std::vector<Flaw>& flaws) {
    const auto lines = lines_of(drawing);
    Picture picture;
    picture.height_ = lines.size();
    for (const auto line : lines) picture.width_ = std::max(picture.width_, line.size());
    if (picture.width_ == 0) {
        flaws.push_back({0, 0, "an empty picture: expected rows of digits, `#`, `.` or spaces"});
        return {};
    }
    if (std::max(picture.width_, picture.height_) > largest_side) {
        flaws.push_back({0, 0,
                         fmt::format("a picture of {} x {}: at most {} x {}", picture.width_, picture.height_,
                                     largest_side, largest_side)});
        return {};
    }
    picture.grey_.assign(picture.width_ * picture.height_, transparent);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        for (std::size_t column = 0; column < lines[row].size(); ++column) {
            const char mark = lines[row][column];
            float& grey = picture.grey_[row * picture.width_ + column];
            if (mark >= '0' && mark <= '9') {
                grey = static_cast<float>(mark - '0') / 9.0F;
            } else if (mark == '#') {
                grey = 0;
            } else if (mark != '.' && mark != ' ') {
                flaws.push_back(
                    {row, column,
                     fmt::format("`{}` in a picture: expected a grey level `0` (black) to `9` (white), `#` "
                                 "(black), `.` or a space (nothing)",
                                 mark)});
            }
        }
    }
    return picture;
}

}  // namespace flinch::world
