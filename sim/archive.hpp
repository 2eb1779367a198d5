#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <deque>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>

#include "sim/fingerprint.hpp"

namespace flinch::sim {

/// The bytes of a state that is read back end too early, or belong to a state of another shape.
struct BadArchive : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Archive;

/// A class that lists the fields of its state: `void fields(Archive& archive) { archive(one_, two_); }`.
template <class T>
concept Archived = requires(T& state, Archive& archive) {
    state.fields(archive);
};

template <class T>
inline constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                                 (!Archived<T> && std::is_trivially_copyable_v<T> && std::is_aggregate_v<T>);
template <class T, std::size_t size>
inline constexpr bool is_plain<std::array<T, size>> = is_plain<T>;

/// A value whose bytes are all of its state. Aggregates are among them if they have no padding and hold no
/// pointer, which is checked when the program is built.
template <class T>
concept Plain = is_plain<T>;

/// Evaluates at compile time only if every byte of a new `T` has a value. Padding, the inside of an empty
/// optional, and pointers have none.
template <class T>
[[nodiscard]] consteval bool every_byte_counts() {
    unsigned sum = 0;
    for (const unsigned char byte : std::bit_cast<std::array<unsigned char, sizeof(T)>>(T{})) sum += byte;
    return sum + 1 > 0;
}

/// Goes through all fields of a state, which lists them once: to write them down, to read them back into a
/// state that was built from the same description, or to hash what kinds of fields there are and how many.
/// Whatever is fixed by that description, and whatever is computed anew before it is used, is no field.
class Archive {
  public:
    /// Makes an archive that writes.
    Archive() = default;
    /// Makes an archive that reads; it refers to the bytes. With `Streams::as_they_are`, random streams keep
    /// the place that they have in the state that is read into.
    enum class Streams { read, as_they_are };
    explicit Archive(std::string_view bytes, Streams streams = Streams::read)
        : mode_(Mode::read), left_(bytes), streams_(streams) {}
    /// Makes an archive that only notes the kinds of the fields.
    [[nodiscard]] static Archive of_layout() {
        Archive archive;
        archive.mode_ = Mode::layout;
        return archive;
    }

    /// Visits fields in their order. Throws `BadArchive` when it reads.
    template <class... Fields>
    void operator()(Fields&... fields) {
        (visit(fields), ...);
    }

    [[nodiscard]] bool reading() const noexcept { return mode_ == Mode::read; }
    [[nodiscard]] bool keeps_streams() const noexcept { return streams_ == Streams::as_they_are; }
    [[nodiscard]] const std::string& written() const noexcept { return written_; }
    [[nodiscard]] std::uint64_t layout() const noexcept { return layout_.value(); }
    /// The bytes that have not been read yet.
    [[nodiscard]] std::size_t left() const noexcept { return left_.size(); }

  private:
    enum class Mode { write, read, layout };

    void raw(void* bytes, std::size_t count) {
        if (mode_ == Mode::write) {
            written_.append(static_cast<const char*>(bytes), count);
        } else if (count > left_.size()) {
            throw BadArchive("it ends too early");
        } else if (count > 0) {
            std::memcpy(bytes, left_.data(), count);
            left_.remove_prefix(count);
        }
    }

    template <class T>
    void note() {
        for (const char letter : std::string_view(typeid(T).name())) layout_.add(letter);
        layout_.add(sizeof(T));
    }

    template <Plain T>
    void visit(T& value) {
        if constexpr (std::is_aggregate_v<T>) static_assert(every_byte_counts<T>(), "list its fields");
        if (mode_ == Mode::layout) return note<T>();
        raw(&value, sizeof(T));
    }
    template <class Rep, class Period>
    void visit(std::chrono::duration<Rep, Period>& span) {
        Rep count = span.count();
        visit(count);
        span = std::chrono::duration<Rep, Period>(count);
    }
    template <Archived T>
    void visit(T& state) {
        state.fields(*this);
    }
    template <class First, class Second>
    void visit(std::pair<First, Second>& both) {
        visit(both.first);
        visit(both.second);
    }
    template <class T, std::size_t size>
    requires(!Plain<std::array<T, size>>) void visit(std::array<T, size>& all) {
        for (T& each : all) visit(each);
    }

    void visit(std::string& text) {
        if (sized<char>(text)) raw(text.data(), text.size());
    }
    void visit(std::vector<bool>& flags) {
        if (!sized<bool>(flags)) return;
        for (std::size_t i = 0; i < flags.size(); ++i) {
            char flag = flags[i] ? 1 : 0;
            visit(flag);
            flags[i] = flag != 0;
        }
    }
    template <class T>
    void visit(std::vector<T>& all) {
        if (!sized<T>(all)) return;
        if constexpr (Plain<T>) {
            if constexpr (std::is_aggregate_v<T>) static_assert(every_byte_counts<T>(), "list its fields");
            raw(all.data(), all.size() * sizeof(T));
        } else {
            for (T& each : all) visit(each);
        }
    }
    template <class T>
    void visit(std::deque<T>& all) {
        if (!sized<T>(all)) return;
        for (T& each : all) visit(each);
    }
    template <class T>
    void visit(std::set<T>& all) {
        std::vector<T> sorted(all.begin(), all.end());
        visit(sorted);
        if (reading()) all = std::set<T>(sorted.begin(), sorted.end());
    }
    template <class T>
    void visit(std::optional<T>& maybe) {
        bool there = maybe.has_value();
        visit(there);
        if (mode_ == Mode::layout) {
            if constexpr (std::default_initializable<T>) {
                T one{};
                visit(one);
            }
            return;
        }
        if (!there) return maybe.reset();
        if (!maybe) {
            if constexpr (std::default_initializable<T>) {
                maybe.emplace();
            } else {
                throw BadArchive("it belongs to another kind of state");
            }
        }
        visit(*maybe);
    }

    /// Writes the number of elements, or makes room for those that are to be read. False if nothing more is
    /// to be done.
    template <class T, class Container>
    bool sized(Container& all) {
        if (mode_ == Mode::layout) {
            note<Container>();
            layout_.add(all.size());
            note_element<T>(all);
            return false;
        }
        std::uint64_t count = all.size();
        visit(count);
        if (!reading() || count == all.size()) return true;
        constexpr std::size_t least = Plain<T> ? sizeof(T) : 1;
        if (count > left_.size() / least) throw BadArchive("it ends too early");
        if constexpr (std::default_initializable<T>) {
            all.resize(count);
        } else {
            throw BadArchive("it belongs to another kind of state");
        }
        return true;
    }
    template <class T, class Container>
    void note_element(Container& all) {
        if constexpr (Plain<T>) {
            note<T>();
        } else if constexpr (std::default_initializable<T>) {
            T one{};
            visit(one);
        } else {
            for (T& each : all) visit(each);
        }
    }

    Mode mode_ = Mode::write;
    std::string written_;
    std::string_view left_;
    Streams streams_ = Streams::read;
    Fingerprint layout_;
};

/// Writes down a state. The state is not changed.
template <Archived T>
[[nodiscard]] std::string archived(const T& state) {
    Archive archive;
    const_cast<T&>(state).fields(archive);  // an archive that writes only reads the fields
    return archive.written();
}

/// The hash of the kinds and numbers of all fields of a state.
template <Archived T>
[[nodiscard]] std::uint64_t layout_of(const T& state) {
    Archive archive = Archive::of_layout();
    const_cast<T&>(state).fields(archive);
    return archive.layout();
}

/// Reads back a state, all of it. Throws `BadArchive`; then the state is of no use.
template <Archived T>
void restore(T& state, std::string_view bytes, Archive::Streams streams = Archive::Streams::read) {
    Archive archive(bytes, streams);
    archive(state);
    if (archive.left() > 0) throw BadArchive("it holds more than the state");
}

}  // namespace flinch::sim
