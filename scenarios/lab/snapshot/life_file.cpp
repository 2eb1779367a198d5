#include "scenarios/lab/snapshot/life_file.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "scenarios/lab/write_file.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/refuse.hpp"
#include "sim/version.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "flinch.life\n";  // the first bytes of every such file
constexpr std::uint32_t format = 1;

/// What comes after the mark, and before the label and the bytes of the life.
struct Head {
    std::uint32_t form = 0;
    std::uint64_t label_size = 0, label_hash = 0;
    std::uint64_t size = 0, hash = 0;

    void fields(sim::Archive& archive) { archive(form, label_size, label_hash, size, hash); }
};
constexpr std::size_t head_size = mark.size() + sizeof(std::uint32_t) + 4 * sizeof(std::uint64_t);

using sim::refuse;

/// Reads a life piece by piece, and refuses it where it is not what was written.
class LifeReader {
  public:
    explicit LifeReader(const fs::path& path) : path_(path) {
        std::error_code failed;
        if (fs::is_directory(path, failed)) refuse(path, "this is a folder: expected a life");
        const auto status = fs::status(path, failed);
        if (failed && status.type() != fs::file_type::not_found)
            refuse(path, "cannot read this file: " + failed.message());
        if (!fs::exists(status)) refuse(path, "no such file");
        if (!fs::is_regular_file(status)) refuse(path, "this is not a file");
        file_.open(path, std::ios::binary);
        if (!file_) refuse(path, "cannot read this file");
        left_ = fs::file_size(path, failed);
        if (failed) refuse(path, "cannot read this file");
        read_head();
    }

    LifeLabel label() {
        const std::string text = part(head_.label_size, head_.label_hash);
        sim::Archive program_first(text);
        std::string program;
        program_first(program);
        if (program != sim::version())
            refuse(path_, fmt::format("this life was put on disk by flinch {}, and this is {}: only the same "
                                      "program can go on with it to the same bit",
                                      program, sim::version()));
        LifeLabel label;
        sim::restore(label, text);
        return label;
    }

    LifeBytes bytes() {
        LifeBytes bytes;
        sim::restore(bytes, part(head_.size, head_.hash));
        if (left_ > 0) refuse(path_, "this life is damaged: there is more than was written");
        return bytes;
    }

  private:
    void read_head() {
        const std::string start = take(std::min<std::uint64_t>(left_, head_size));
        if (!start.starts_with(mark.substr(0, start.size())) || start.empty())
            refuse(path_, "this is no life that flinch has put on disk");
        if (start.size() < head_size) refuse(path_, "this life is cut short: only its first bytes are there");
        sim::restore(head_, std::string_view(start).substr(mark.size()));
        if (head_.form != format)
            refuse(path_, fmt::format("this life has format {}, of {} version of flinch: expected {}",
                                      head_.form, head_.form > format ? "a newer" : "an older", format));
        if (left_ < head_.label_size || left_ - head_.label_size < head_.size)
            refuse(path_, "this life is cut short: bytes are missing at its end");
    }

    std::string take(std::uint64_t count) {
        std::string text(count, '\0');
        file_.read(text.data(), static_cast<std::streamsize>(count));
        if (static_cast<std::uint64_t>(file_.gcount()) != count)
            refuse(path_, "cannot read this file to its end");
        left_ -= count;
        return text;
    }

    std::string part(std::uint64_t size, std::uint64_t hash) {
        std::string text = take(size);
        if (sim::hash_of(text) != hash)
            refuse(path_, "this life is damaged: its bytes are not those that were written");
        return text;
    }

    fs::path path_;
    std::ifstream file_;
    std::uint64_t left_ = 0;
    Head head_;
};

}  // namespace

void write_life_file(const fs::path& path, const LifeFile& file) {
    const std::string label = sim::archived(file.label);
    const std::string bytes = sim::archived(file.bytes);
    const Head head{format, label.size(), sim::hash_of(label), bytes.size(), sim::hash_of(bytes)};
    write_file(path, std::string(mark) + sim::archived(head) + label + bytes);
}

LifeFile read_life_file(const fs::path& path) {
    try {
        LifeReader reader(path);
        LifeFile file;
        file.label = reader.label();
        file.bytes = reader.bytes();
        return file;
    } catch (const sim::BadArchive& bad) {
        refuse(path, fmt::format("this life cannot be read: {}", bad.what()));
    }
}

LifeLabel read_life_label(const fs::path& path) {
    try {
        return LifeReader(path).label();
    } catch (const sim::BadArchive& bad) {
        refuse(path, fmt::format("this life cannot be read: {}", bad.what()));
    }
}

std::vector<fs::path> life_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (it->path().extension() == life_file_ending) files.push_back(it->path());
    }
    if (failed) refuse(folder, "cannot read this folder: " + failed.message());
    std::ranges::sort(files);
    return files;
}

}  // namespace flinch::lab
