#include "scenarios/lab/curves/gnuplot.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

// Okabe & Ito 2008, the strongest on white paper first.
constexpr std::array<std::string_view, 8> colours{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                  "#E69F00", "#56B4E9", "#000000", "#F0E442"};
constexpr std::array<int, 8> marks{7, 5, 9, 11, 13, 6, 4, 8};  // gnuplot's numbers of filled and open shapes
constexpr int panel_width = 320, panel_height = 260, legend_width = 220;  // pixels
constexpr std::size_t longest_label = 32, longest_note = 46;              // letters that a panel has room for
constexpr std::size_t few_enough_for_marks = 40;                          // points of a line

/// A text as gnuplot reads it, letter for letter. What could end it, or run a command, is written as a
/// number.
std::string literal(const std::string& text) {
    constexpr std::string_view special = "\"\\`'$@\n\r\t";
    std::string all = "\"";
    for (const char c : text) {
        if (special.find(c) == std::string_view::npos) {
            all += c;
        } else {
            all += fmt::format("\\{:03o}", static_cast<unsigned>(c));
        }
    }
    return all + '"';
}

/// A text that is too long loses its end, but no half of a letter (UTF-8).
std::string shortened(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "...";
}

std::string ending_of(const fs::path& picture) {
    const std::string ending = picture.extension().string();
    return ending.empty() ? "" : ending.substr(1);
}

std::string terminal(const std::string& ending, int width, int height) {
    if (ending == "pdf")
        return fmt::format("set terminal pdfcairo noenhanced font 'Sans,9' size {:.2f}in,{:.2f}in\n",
                           width / 96.0, height / 96.0);
    if (ending == "png")
        return fmt::format(
            "set terminal pngcairo noenhanced font 'Sans,10' background '#ffffff' size {},{}\n", width,
            height);
    return fmt::format("set terminal svg noenhanced font 'Sans,11' background '#ffffff' size {},{}\n", width,
                       height);
}

/// What a line is called in the legend.
std::string label_of(const Series& series) {
    if (series.stimulus.empty()) return series.phase;
    return series.phase.empty() ? series.stimulus : series.stimulus + ", " + series.phase;
}

template <class Name>
std::vector<std::string> names_of(const Graph& graph, const Name& name) {
    std::vector<std::string> names;
    for (const Series& series : graph.series) {
        if (const std::string one = name(series); !sim::contains(names, one)) names.push_back(one);
    }
    return names;
}

std::vector<std::string> groups_of(const Graph& graph) {
    return names_of(graph, [](const Series& series) { return series.group; });
}

struct Range {
    double low = 0, high = 1;
};

/// All bands of a graph, with a little room; a flat graph gets some height.
Range range_of(const Graph& graph) {
    Range range{1e300, -1e300};
    for (const Series& series : graph.series) {
        for (const Point& point : series.points) {
            range.low = std::min(range.low, point.low);
            range.high = std::max(range.high, point.high);
        }
    }
    const double room = std::max(0.05 * (range.high - range.low), 1e-3);
    return {range.low - room, range.high + room};
}

/// How the line of this number looks.
std::string style(std::size_t number, bool marked) {
    const std::string mark =
        marked ? fmt::format(" pt {} ps 0.5", marks[number % marks.size()]) : std::string(" pt -1");
    return fmt::format("lc rgb '{}' lw 1.8 dt {}{}", colours[number % colours.size()],
                       number / colours.size() + 1, mark);
}

std::string panel(const Graph& graph, const std::string& group, std::size_t first_block) {
    const auto labels = names_of(graph, label_of);
    std::string plots;
    std::size_t block = first_block;
    for (const Series& series : graph.series) {
        const std::size_t at = block++;
        if (series.group != group) continue;
        const auto number =
            static_cast<std::size_t>(std::ranges::find(labels, label_of(series)) - labels.begin());
        const bool marked = series.points.size() <= few_enough_for_marks;
        plots += fmt::format(
            "{}$d{} using 1:3:4 with filledcurves fc rgb '{}' fs transparent solid 0.18 notitle, "
            "$d{} using 1:2 with linespoints {} notitle",
            plots.empty() ? "" : ", ", at, colours[number % colours.size()], at, style(number, marked));
    }
    const std::string note = graph.note.empty() ? "" : "\n" + shortened(graph.note, longest_note);
    return fmt::format("set title {} font ',10'\nset xlabel {}\nset ylabel {}\nplot {}\n",
                       literal(group + note), literal(graph.x_label),
                       literal(shortened(graph.title, longest_label)), plots);
}

std::string legend(const Graph& graph) {
    std::string plots;
    const auto labels = names_of(graph, label_of);
    for (std::size_t i = 0; i < labels.size(); ++i)
        plots += fmt::format("{}NaN with linespoints {} title {}", plots.empty() ? "" : ", ", style(i, true),
                             literal(labels[i]));
    return fmt::format(
        "unset title\nunset xlabel\nunset ylabel\nunset border\nunset tics\nset key inside left top "
        "Left reverse width 0 font ',9'\nset xrange [0:1]\nset yrange [0:1]\nplot {}\n"
        "unset key\nset border 3\nset xtics nomirror\nset ytics nomirror\nset xrange [*:*]\n",
        plots);
}

std::string data_of(std::span<const Graph> graphs) {
    std::string data;
    std::size_t block = 0;
    for (const Graph& graph : graphs) {
        for (const Series& series : graph.series) {
            data += fmt::format("$d{} << EOD\n", block++);
            for (const Point& point : series.points)
                data +=
                    fmt::format("{:.6g} {:.6g} {:.6g} {:.6g}\n", point.x, point.mean, point.low, point.high);
            data += "EOD\n";
        }
    }
    return data;
}

/// A folder that is gone when it is no longer needed.
class Workshop {
  public:
    Workshop() {
        std::string name = (fs::temp_directory_path() / "flinch-plot-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw MachineFailure("cannot make a folder in " + fs::temp_directory_path().string());
        path_ = name;
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }

  private:
    fs::path path_;
};

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

const std::vector<std::string>& picture_endings() {
    static const std::vector<std::string> endings{"svg", "png", "pdf"};
    return endings;
}

std::string curve_script(std::span<const Graph> graphs, const fs::path& picture) {
    std::size_t columns = 1;
    for (const Graph& graph : graphs) columns = std::max(columns, groups_of(graph).size());
    const auto rows = static_cast<int>(graphs.size());
    const int width = static_cast<int>(columns) * panel_width + legend_width;
    std::string script = terminal(ending_of(picture), width, rows * panel_height) + data_of(graphs);
    script += "set multiplot\nset border 3\nset xtics nomirror\nset ytics nomirror\nunset key\n";
    std::size_t block = 0;
    for (int row = 0; row < rows; ++row) {
        const Graph& graph = graphs[static_cast<std::size_t>(row)];
        const Range range = range_of(graph);
        const double high = 1.0 / rows, bottom = 1.0 - (row + 1) * high;
        const double wide = static_cast<double>(panel_width) / width;
        double left = 0;
        for (const std::string& group : groups_of(graph)) {
            script +=
                fmt::format("set origin {:.5f},{:.5f}\nset size {:.5f},{:.5f}\nset yrange [{:.6g}:{:.6g}]\n",
                            left, bottom, wide, high, range.low, range.high);
            script += panel(graph, group, block);
            left += wide;
        }
        script += fmt::format("set origin {:.5f},{:.5f}\nset size {:.5f},{:.5f}\n", left, bottom,
                              static_cast<double>(legend_width) / width, high);
        script += legend(graph);
        block += graph.series.size();
    }
    return script + "unset multiplot\n";
}

std::string findings_script(const std::string& title, std::span<const FindingResult> findings,
                            const fs::path& picture) {
    constexpr int line_height = 28, width = 900;
    constexpr std::size_t longest_name = 60;
    const auto count = static_cast<int>(findings.size());
    std::string script = terminal(ending_of(picture), width, 110 + line_height * count) + "$d << EOD\n";
    std::string tics;
    for (int i = 0; i < count; ++i) {
        const FindingResult& finding = findings[static_cast<std::size_t>(i)];
        const double low = finding.has_interval() ? finding.ci_low : finding.effect;
        const double high = finding.has_interval() ? finding.ci_high : finding.effect;
        script += fmt::format("{:.6g} {} {:.6g} {:.6g} {:.6g} {}\n", finding.effect, count - i, low, high,
                              finding.margin, finding.holds ? 1 : 0);
        tics += fmt::format("{}{} {}", i == 0 ? "" : ", ", literal(shortened(finding.name, longest_name)),
                            count - i);
    }
    return script +
           fmt::format(
               "EOD\nset title {}\nset xlabel 'effect of the weakest comparison, 95% bootstrap interval; "
               "| margin; filled: holds'\nset border 1\nset xtics nomirror\nset ytics nomirror scale 0 ({})\n"
               "set yrange [0.3:{}.7]\nset xzeroaxis\nset arrow from 0,graph 0 to 0,graph 1 nohead lc rgb "
               "'#999999' dt 2\nunset key\n"
               "plot $d using 1:2:3:4 with xerrorbars lc rgb '#0072B2' lw 1.6 pt -1, $d using 1:($6 == 1 ? "
               "$2 : NaN) "
               "with points pt 7 ps 0.9 lc rgb '#0072B2', $d using 1:($6 == 0 ? $2 : NaN) with points pt 6 "
               "ps 0.9 "
               "lw 1.6 lc rgb '#0072B2', $d using 5:2:(0):(0.28) with vectors nohead lw 2 lc rgb '#D55E00', "
               "$d "
               "using 5:2:(0):(-0.28) with vectors nohead lw 2 lc rgb '#D55E00'\n",
               literal(title), tics, count);
}

void run_gnuplot(const std::string& script, const fs::path& picture) {
    if (std::system("command -v gnuplot >/dev/null 2>&1") != 0)
        throw MachineFailure("gnuplot is needed to draw: apt-get install gnuplot-nox");
    const Workshop workshop;
    const fs::path drawn = workshop / "picture";
    write_file(workshop / "script", fmt::format("set output {}\n{}", literal(drawn.string()), script));
    const std::string command =
        fmt::format("gnuplot '{}' >'{}' 2>&1", (workshop / "script").string(), (workshop / "said").string());
    const int status = std::system(command.c_str());
    const std::string bytes = bytes_of(drawn);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || bytes.empty())
        throw MachineFailure("gnuplot failed: " + bytes_of(workshop / "said"));
    write_file(picture, bytes);
}

}  // namespace flinch::lab
