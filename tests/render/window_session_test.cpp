// The program itself on a screen that nobody sees, driven as a user would: keys and mouse by xdotool. What
// the window shows is read from the file that `--state` keeps.
#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "render/screen.hpp"
#include "tests/skip.hpp"
#include "tests/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A window of the program, for as long as the test lasts.
class Session {
  public:
    explicit Session(const std::string& arguments) {
        child_ = fork();
        if (child_ == 0) {
            if (chdir(folder_.path().c_str()) != 0) _exit(126);
            setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // graphics drivers keep memory to the end
            const std::string command = "exec " FLINCH_BINARY " watch --state state.json " + arguments;
            execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
            _exit(127);
        }
    }
    ~Session() {
        if (child_ > 0) {
            kill(child_, SIGKILL);
            waitpid(child_, nullptr, 0);
        }
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Waits until the published state is as wanted; returns it.
    json wait_for(const std::function<bool(const json&)>& wanted) {
        json last;
        for (int i = 0; i < 1200; ++i) {
            std::ifstream file(folder_ / "state.json");
            last = json::parse(file, nullptr, false);
            if (!last.is_discarded() && wanted(last)) return last;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        FAIL("not what was waited for: " << last.dump());
        return last;
    }
    /// xdotool with these arguments; the window has the keyboard.
    void user(const std::string& does) {
        if (window_.empty()) focus();
        CHECK(std::system(("xdotool " + does + " >/dev/null 2>&1").c_str()) == 0);
    }
    /// Presses a key that ends the program; its exit status.
    int leave_by(const std::string& key) {
        user("key " + key);
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

  private:
    void focus() {
        window_ = "found";
        CHECK(std::system(
                  "xdotool search --sync --onlyvisible --name flinch windowfocus --sync >/dev/null 2>&1") ==
              0);
    }

    flinch::tests::TemporaryFolder folder_;
    pid_t child_ = -1;
    std::string window_;
};

const std::string scenario = FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml";

bool screen_for_tests() {
    if (!flinch::tests::have_program("Xvfb") || !flinch::tests::have_program("xdotool")) return false;
    static const bool started = [] {
        flinch::render::start_hidden_screen(1280, 720);
        return true;
    }();
    return started;
}

}  // namespace

TEST_CASE("a user's session: steps, pages, a lesion, pokes, back in time; saved, it is the same life again") {
    if (!screen_for_tests()) FLINCH_SKIP("there is no Xvfb or no xdotool");
    Session session(scenario + " --set cortex.latent=16 --speed 1");
    session.wait_for([](const json& s) { return s.contains("paused"); });
    session.user("key space");
    session.wait_for([](const json& s) { return s["paused"] == true; });
    session.user("key t");
    const double first_trial = session.wait_for([](const json& s) { return s["time_s"] >= 2.0; })["time_s"];
    session.user("key t");
    session.wait_for([&](const json& s) { return s["time_s"] > first_trial + 1; });

    session.user("key 2");
    session.wait_for([](const json& s) { return s["page"] == "Two brains"; });
    session.user("key x");
    session.wait_for([](const json& s) { return s["lesioned"].size() == 1 && s["lesioned"][0] == "flinch"; });
    session.user("key Down");
    session.wait_for([](const json& s) { return s["circuit"] != "flinch"; });
    session.user("key Up key x");
    session.wait_for([](const json& s) { return s["lesioned"].empty() && s["pokes"] == 2; });

    session.user("key p");
    session.user("type --delay 60 sodium");
    session.user("key Return");
    session.wait_for(
        [](const json& s) { return s["pokes"] == 3 && s["notice"] == "done: deplete its sodium"; });
    const double intervened = session.wait_for([](const json&) { return true; })["time_s"];
    session.user("key Right");
    session.wait_for([&](const json& s) { return s["time_s"] >= intervened + 4.9; });
    session.user("key Left key Left");
    session.wait_for([&](const json& s) { return s["time_s"] < intervened && s["pokes"] == 3; });

    // With the mouse: the button that pauses lies at the lower left.
    session.user("mousemove 30 668 click 1");
    session.wait_for([](const json& s) { return s["paused"] == false; });
    session.user("key space key o key h");
    session.wait_for(
        [](const json& s) { return s["paused"] == true && s["overlay"] == 1 && s["help"] == true; });
    // The page of parts: one cut out by its key, another by a right-click on its panel.
    session.user("key h key 6");
    session.wait_for([](const json& s) { return s["page"] == "Parts" && s["help"] == false; });
    session.user("key shift+x");
    session.wait_for([](const json& s) { return s["parts_cut"] == json::array({"amygdala"}); });
    session.user("mousemove 640 560 click 3");
    session.wait_for([](const json& s) {
        return s["parts_cut"] == json::array({"amygdala", "hippocampus"});
    });
    session.user("key c key shift+x");
    session.wait_for([](const json& s) { return s["parts_cut"].size() == 3; });
    session.user("key End");
    const json end = session.wait_for([](const json& s) { return s["over"] == true && s["help"] == false; });
    session.user("key s");
    const json saved = session.wait_for([](const json& s) { return s["saved"] != ""; });
    CHECK(saved["fingerprint"] == end["fingerprint"]);
    const std::string replay = saved["saved"];
    const fs::path out = session.folder() / "run.json";
    CHECK(std::system(
              (FLINCH_BINARY " run " + replay + " --json >" + out.string() + " 2>/dev/null").c_str()) == 0);
    std::ifstream file(out);
    CHECK(json::parse(file)["fingerprint"] == end["fingerprint"]);
    CHECK(session.leave_by("q") == 0);
}

TEST_CASE("the first screen: what is typed is found, Enter opens it, Escape comes back") {
    if (!screen_for_tests()) FLINCH_SKIP("there is no Xvfb or no xdotool");
    Session session("--size 1024x640");
    session.wait_for([](const json& s) { return s.contains("library"); });
    session.user("type --delay 60 'instincts flinch'");
    const json found = session.wait_for([](const json& s) { return s["search"] == "instincts flinch"; });
    CHECK(found["found"] > 0);
    session.user("key Return");
    session.wait_for([](const json& s) { return s.contains("events"); });
    session.user("key Escape");
    session.wait_for([](const json& s) { return s.contains("library"); });
    CHECK(session.leave_by("Escape") == 0);
}
