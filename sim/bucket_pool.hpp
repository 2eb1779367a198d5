#pragma once

#include <cstdint>
#include <vector>

#include "sim/event.hpp"

namespace flinch::sim {

/// Memory for many small, unordered bags of events. Each bag is a chain of chunks of two cache lines, and all
/// chunks come from one pool. A chunk that is given back is the next to be given out, because it is still in
/// the cache. Nothing is allocated once the pool is large enough.
class BucketPool {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    /// Puts an event into the bag whose first chunk is `head`. The event is written member by member, because
    /// an event that is put together elsewhere and copied whole would be read back before its parts have left
    /// the store buffer, which stalls the processor.
    void put(std::uint32_t& head, Time time, std::uint64_t order, std::uint32_t kind, std::uint32_t detail) {
        if (head == none || chunks_[head].count == per_chunk) {
            const std::uint32_t fresh = take();
            chunks_[fresh].next = head;
            chunks_[fresh].count = 0;
            head = fresh;
        }
        Chunk& chunk = chunks_[head];
        Event& event = chunk.events[chunk.count++];
        event.time = time;
        event.order = order;
        event.kind = kind;
        event.detail = detail;
    }

    /// Empties a bag: it visits each event, in no particular order, and gives the chunks back to the pool.
    /// The visitor must leave the pool alone.
    template <class Visit>
    void drain(std::uint32_t& head, Visit visit) {
        while (head != none) {
            Chunk& chunk = chunks_[head];
            for (std::uint32_t i = 0; i < chunk.count; ++i) visit(chunk.events[i]);
            const std::uint32_t next = chunk.next;
            chunk.next = free_;
            free_ = head;
            head = next;
        }
    }

  private:
    static constexpr std::uint32_t per_chunk = 5;
    struct alignas(64) Chunk {
        Event events[per_chunk];
        std::uint32_t next;
        std::uint32_t count;
    };
    static_assert(sizeof(Chunk) == 128);

    std::uint32_t take() {
        if (free_ == none) {
            chunks_.emplace_back();
            return static_cast<std::uint32_t>(chunks_.size() - 1);
        }
        const std::uint32_t chunk = free_;
        free_ = chunks_[chunk].next;
        return chunk;
    }

    std::vector<Chunk> chunks_;
    std::uint32_t free_ = none;
};

}  // namespace flinch::sim
