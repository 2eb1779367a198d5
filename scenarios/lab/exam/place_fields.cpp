// This exam maps place fields as an electrode would find them. A silent copy of the creature's place code is
// set down on every cell of a room and looks once around by the compass it has, and the rates of its cells
// are noted. A first map is made when the first of the exam's phases is over, and a second when the life is
// over. Four measures come from the maps: how many cells have a field in the room, and how large it is; how
// similar the codes of one place are in the two maps; how often the most similar code of the earlier map is
// that of the same place; and how similar the codes of a place in this room are to those in the first room.
#include <algorithm>
#include <cmath>
#include <optional>

#include "organism/surroundings.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/mathematics.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

using organism::learning::PlaceCode;
using Rates = std::vector<float>;

constexpr int looks = 12;  // views in one turn of 360 degrees
constexpr sim::Time look_lasts{100'000};
constexpr float has_field = 0.3F;  // a cell whose rate never reaches this has no field
constexpr float within = 1.5F;     // cells: a place so near counts as the same place

/// The rates of all place cells at each place of a room.
struct FieldMap {
    std::vector<world::Vector> places;
    std::vector<Rates> codes;
};

FieldMap survey(PlaceCode code, const Life& life, std::uint16_t room, sim::RandomStream random) {
    FieldMap map{life.world().map().cells_of(room), {}};
    organism::body::Eye eye(life.group().species.eye);
    for (const world::Vector place : map.places) {
        code.disorient();
        for (int look = 0; look < looks; ++look) {
            const float heading = sim::radians(360.0F / looks * static_cast<float>(look));
            eye.look(life.world(), {place, heading}, life.now());
            const float read = heading + life.group().species.vestibule.compass_noise * random.normal();
            code.update(organism::surroundings_of(eye, sim::wrap_angle(read), 0, look_lasts), false);
        }
        map.codes.emplace_back(code.rates().begin(), code.rates().end());
    }
    return map;
}

/// The cosine of two codes, whose length is 1, or 0 where the place is unknown.
double likeness(const Rates& a, const Rates& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i] * b[i]);
    return sum;
}

double mean_likeness(const FieldMap& a, const FieldMap& b) {
    const std::size_t common = std::min(a.codes.size(), b.codes.size());
    double sum = 0;
    for (std::size_t i = 0; i < common; ++i) sum += likeness(a.codes[i], b.codes[i]);
    return common > 0 ? sum / static_cast<double>(common) : 0.0;
}

/// How often the most similar code of the earlier map belongs to the same place.
double told(const FieldMap& earlier, const FieldMap& now) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < now.codes.size(); ++i) {
        double best = 0;
        std::optional<std::size_t> found;
        for (std::size_t k = 0; k < earlier.codes.size(); ++k) {
            const double alike = likeness(now.codes[i], earlier.codes[k]);
            if (alike <= best) continue;
            best = alike;
            found = k;
        }
        if (found && world::length(earlier.places[*found] - now.places[i]) < within) ++right;
    }
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, now.codes.size()));
}

void write_fields(const FieldMap& map, Scores& scores, const std::string& room) {
    const std::size_t cells = map.codes.empty() ? 0 : map.codes.front().size();
    double fields = 0;
    double size = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        float peak = 0;
        for (const Rates& code : map.codes) peak = std::max(peak, code[cell]);
        if (peak < has_field) continue;
        fields += 1;
        size += static_cast<double>(std::count_if(map.codes.begin(), map.codes.end(), [&](const Rates& code) {
            return code[cell] >= 0.5F * peak;
        }));
    }
    scores.add("cells", room, fields);
    if (fields > 0) scores.add("field size", room, size / fields);
}

struct Keys {
    std::vector<std::uint16_t> rooms;
    std::vector<std::string> names;
};

class PlaceFieldsEvaluation final : public Evaluation {
  public:
    PlaceFieldsEvaluation(const Exam& exam, const Keys& keys, const Life& life)
        : exam_(&exam), keys_(&keys), earlier_(place_code(life)) {}

    void on(Life::Step step, const Life& life) override {
        if (step != Life::Step::trial_ends) return;
        const auto& phase = life.group().phases[life.trial()->phase].name;
        if (!noted_ || exam_->head().phases.empty() || phase == exam_->head().phases.front()) {
            earlier_ = place_code(life);
            noted_ = true;
        }
    }

    void fields(sim::Archive& archive) override { archive(earlier_, noted_); }

    void finish(const Life& life, Scores& scores) override {
        if (!noted_) return;
        std::optional<FieldMap> first;
        for (std::size_t r = 0; r < keys_->rooms.size(); ++r) {
            const std::string& room = keys_->names[r];
            const FieldMap now =
                survey(place_code(life), life, keys_->rooms[r], {life.seed(), 0, sim::Purpose::exam});
            const FieldMap before =
                survey(earlier_, life, keys_->rooms[r], {life.seed(), 1, sim::Purpose::exam});
            write_fields(now, scores, room);
            scores.add("stability", room, mean_likeness(before, now));
            scores.add("told", room, told(before, now));
            if (!first) first = now;
            scores.add("like the first", room, mean_likeness(*first, now));
        }
    }

  private:
    [[nodiscard]] static const PlaceCode& place_code(const Life& life) {
        return life.creatures().front().brain().hippocampus().place();
    }

    const Exam* exam_;
    const Keys* keys_;
    PlaceCode earlier_;
    bool noted_ = false;  // whether that is of the end of a trial
};

class PlaceFields final : public Exam {
  public:
    PlaceFields(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(std::move(keys)) {}

    [[nodiscard]] std::vector<std::string> measures() const override {
        return {"cells", "field size", "stability", "told", "like the first"};
    }
    [[nodiscard]] std::vector<std::string> labels() const override { return keys_.names; }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life& life) const override {
        return std::make_unique<PlaceFieldsEvaluation>(*this, keys_, life);
    }

  private:
    Keys keys_;
};

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft& draft) {
    Keys keys;
    const auto known = sim::names_of(draft.scenario.map.rooms());
    keys.names = section.texts("rooms");
    if (keys.names.empty()) keys.names = known;
    for (const std::string& name : keys.names) {
        if (const auto room = draft.room(name)) {
            keys.rooms.push_back(*room);
        } else {
            section.error("rooms", sim::unknown_name("room", name, known));
        }
    }
    return std::make_shared<PlaceFields>(std::move(head), std::move(keys));
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("place-fields", read);

}  // namespace
}  // namespace flinch::lab
