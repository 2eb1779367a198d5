// Writes down a life with its interventions. Numbers are written so that they are read back to the same bits.
#include <array>

#include <fmt/format.h>

#include "organism/steering/claim.hpp"
#include "scenarios/lab/scenario/replay.hpp"

namespace flinch::lab {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string number(float value) {
    const std::string text = fmt::format("{}", value);
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

/// Writes `{ a = 1.0, b = 0.5 }`, with those values that are not zero.
template <std::size_t n>
std::string table(const std::array<std::pair<const char*, float>, n>& values, bool all = false) {
    std::string out;
    for (const auto& [name, value] : values) {
        if (value != 0 || all) out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", name, number(value));
    }
    return "{ " + out + " }";
}

std::string treatment_text(const Treatment& treatment) {
    std::string out;
    const auto& c = treatment.exposure.contact;
    const auto& f = treatment.exposure.infusion;
    const auto& t = treatment.exposure.tone;
    if (c.any()) {
        out += "contact = " +
               table(std::array<std::pair<const char*, float>, 6>{{{"pressure", c.pressure},
                                                                   {"gentle", c.gentle},
                                                                   {"warmth", c.warmth},
                                                                   {"sharp", c.sharp},
                                                                   {"puff", c.puff},
                                                                   {"cool", c.cool}}}) +
               "\n";
    }
    if (f.any()) {
        out += "infusion = " +
               table(std::array<std::pair<const char*, float>, 4>{
                   {{"salt", f.salt}, {"sweet", f.sweet}, {"bitter", f.bitter}, {"water", f.water}}}) +
               "\n";
    }
    if (t.loudness > 0) {
        out += "tone = " +
               table(std::array<std::pair<const char*, float>, 4>{{{"loudness", t.loudness},
                                                                   {"pitch", t.pitch},
                                                                   {"roughness", t.roughness},
                                                                   {"rhythm", t.rhythm}}},
                     true) +
               "\n";
    }
    if (treatment.light != 1) out += "light = " + number(treatment.light) + "\n";
    if (!treatment.sudden()) return out;
    const auto& i = treatment.injection;
    std::string injection = table(
        std::array<std::pair<const char*, float>, 3>{{{"sodium", i[0]}, {"energy", i[1]}, {"water", i[2]}}},
        true);
    if (treatment.nausea)
        injection.insert(injection.size() - 2, fmt::format(", nausea = {}", number(*treatment.nausea)));
    if (treatment.sleep_pressure)
        injection.insert(injection.size() - 2,
                         fmt::format(", sleep_pressure = {}", number(*treatment.sleep_pressure)));
    out += "injection = " + injection + "\n";
    if (treatment.surgery) {
        std::string parts;
        for (const std::string& part : *treatment.surgery)
            parts += (parts.empty() ? "" : ", ") + quoted(part);
        out += "surgery = [" + parts + "]\n";
    }
    return out;
}

std::string electrode_text(const std::vector<std::pair<std::uint32_t, double>>& electrodes,
                           const Scenario& scenario) {
    const auto& species = scenario.groups.front().species;
    const auto table = organism::steering::signal_table(species.circuits, species.stages);
    std::string values;
    for (const auto& [signal, value] : electrodes)
        values += fmt::format("{}{} = {}", values.empty() ? "" : ", ", quoted(table.names()[signal]), value);
    return fmt::format("electrode = {{ {} }}\n", values);
}

std::string intervention_text(const Intervention& intervention, const Scenario& scenario) {
    const Stimulus& stimulus = intervention.stimulus;
    std::string out = fmt::format("\n[[intervention]]\nat = \"{} us\"\n", intervention.at.count());
    if (intervention.creature) out += fmt::format("creature = {}\n", *intervention.creature);
    if (!intervention.lesion.empty()) out += "lesion = " + quoted(intervention.lesion) + "\n";
    if (!intervention.restore.empty()) out += "restore = " + quoted(intervention.restore) + "\n";
    if (intervention.electrodes) return out + electrode_text(*intervention.electrodes, scenario);
    if (intervention.place)
        out += fmt::format("x = {}\ny = {}\n", number(intervention.place->x), number(intervention.place->y));
    if (!intervention.named.empty()) return out + "stimulus = " + quoted(intervention.named) + "\n";
    if (stimulus.kind) out += "thing = " + quoted(scenario.kinds[*stimulus.kind].name) + "\n";
    if (stimulus.word) {
        const auto& v = stimulus.voice;
        out += "word = " + quoted(*stimulus.word) + "\nvoice = " +
               table(std::array<std::pair<const char*, float>, 4>{{{"loudness", v.loudness},
                                                                   {"pitch", v.pitch},
                                                                   {"roughness", v.roughness},
                                                                   {"rhythm", v.rhythm}}},
                     true) +
               "\n";
    }
    out += treatment_text(stimulus.treatment);
    if (stimulus.lasts) out += fmt::format("lasts = \"{} us\"\n", stimulus.lasts->count());
    return out;
}

}  // namespace

std::string replay_text(const Scenario& scenario, const std::string& scenario_path, const std::string& group,
                        std::uint64_t seed, const Settings& settings,
                        const std::vector<Intervention>& interventions) {
    std::string out = fmt::format(
        "# One life, and what was done to it in the window of `flinch watch`. It takes the same course "
        "again.\n"
        "title = {}\nquestion = {}\nreplays = {}\ngroup = {}\nseed = {}\n",
        quoted(scenario.title + ", poked"), quoted(scenario.question), quoted(scenario_path), quoted(group),
        seed);
    if (!settings.empty()) out += "\n[set]\n";
    for (const auto& [key, value] : settings) out += fmt::format("{} = {}\n", quoted(key), quoted(value));
    for (const Intervention& intervention : interventions) out += intervention_text(intervention, scenario);
    return out;
}

}  // namespace flinch::lab
