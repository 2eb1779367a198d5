#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace flinch::lab {

/// A progress bar with the estimated time left, on standard error. If that is no terminal, it is a line now
/// and then.
class ProgressBar {
  public:
    explicit ProgressBar(std::string what);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t all);

  private:
    void show_line(std::size_t done, std::size_t all);

    std::string what_;
    bool terminal_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = begun_;
};

}  // namespace flinch::lab
