#include "scenarios/lab/write_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "scenarios/lab/machine_failure.hpp"

namespace flinch::lab {
namespace {

/// Writes the whole text. Returns 0, or the number of the error.
int write_all(const std::string& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return errno;
    int error = 0;
    for (std::size_t done = 0; done < text.size() && error == 0;) {
        const auto written = ::write(file, text.data() + done, text.size() - done);
        if (written < 0 && errno != EINTR) error = errno;
        if (written > 0) done += static_cast<std::size_t>(written);
    }
    if (error == 0 && ::fsync(file) != 0 && errno != EINVAL) error = errno;
    if (::close(file) != 0 && error == 0) error = errno;
    return error;
}

std::string half_of(const std::filesystem::path& path) {
    return fmt::format("{}.{}.half", path.string(), ::getpid());
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
    ::unlink(half_of(path).c_str());
    throw MachineFailure(fmt::format("cannot write {}: {}", path.string(), std::strerror(error)));
}

}  // namespace

void write_file(const std::filesystem::path& path, const std::string& text) {
    const std::string half = half_of(path);
    if (const int error = write_all(half, text); error != 0) fail(path, error);
    if (std::rename(half.c_str(), path.c_str()) != 0) fail(path, errno);
}

void expect_writable(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path)) fail(path, EISDIR);
    const std::string half = half_of(path);
    if (const int error = write_all(half, ""); error != 0) fail(path, error);
    ::unlink(half.c_str());
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw MachineFailure(fmt::format("cannot make the folder {}: {}", folder.string(), failed.message()));
}

}  // namespace flinch::lab
