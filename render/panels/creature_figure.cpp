#include "render/panels/creature_figure.hpp"

#include <array>
#include <cmath>

namespace flinch::render {
namespace {

constexpr float pi = 3.14159265F;

/// The body's own axes: ahead, and to its right.
struct FigureBox {
    Point at;
    float radius;
    Point ahead, aside;

    [[nodiscard]] Point place(float forward, float right) const {
        return at + ahead * (forward * radius) + aside * (right * radius);
    }
};

enum class Eyes { open, wide, shut, happy, low };

Eyes eyes_in(const std::string& posture) {
    if (posture == "sleep" || posture == "blink") return Eyes::shut;
    if (posture == "startle" || posture == "freeze") return Eyes::wide;
    if (posture == "laugh" || posture == "play") return Eyes::happy;
    if (posture == "submit") return Eyes::low;
    return Eyes::open;
}

void draw_eye(Canvas& canvas, const FigureBox& f, float side, Eyes eyes, float gaze) {
    const Point middle = f.place(eyes == Eyes::low ? 0.35F : 0.5F, side * 0.42F);
    const float size = f.radius * (eyes == Eyes::wide ? 0.32F : 0.25F);
    if (eyes == Eyes::shut || eyes == Eyes::happy) {
        // A lid: a bow that opens forward, or for a laugh backward.
        const float bow = eyes == Eyes::happy ? 0.16F : -0.1F;
        const std::array<Point, 3> lid{f.place(0.5F, side * 0.42F - 0.22F), f.place(0.5F + bow, side * 0.42F),
                                       f.place(0.5F, side * 0.42F + 0.22F)};
        canvas.path(lid, std::max(1.2F, 0.1F * f.radius), colour::ground);
        return;
    }
    canvas.disc(middle, size, Colour::White);
    const Point look{f.ahead.x * std::cos(gaze) + f.aside.x * std::sin(gaze),
                     f.ahead.y * std::cos(gaze) + f.aside.y * std::sin(gaze)};
    canvas.disc(middle + look * (0.45F * size), 0.55F * size, colour::ground);
}

void draw_rays(Canvas& canvas, const FigureBox& f, Colour tint) {
    for (int i = 0; i < 10; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / 10;
        const Point unit{std::cos(angle), std::sin(angle)};
        canvas.line(f.at + unit * (1.25F * f.radius), f.at + unit * ((i % 2 == 0 ? 1.9F : 1.6F) * f.radius),
                    2, tint);
    }
}

/// Draws hoar frost: a ring of small crosses around a creature that does not move.
void draw_frost(Canvas& canvas, const FigureBox& f) {
    const Colour ice(200, 230, 250);
    canvas.ring(f.at, 1.3F * f.radius, 1.6F, faded(ice, 0.8F));
    for (int i = 0; i < 6; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / 6 + 0.3F;
        const Point c = f.at + Point{std::cos(angle), std::sin(angle)} * (1.6F * f.radius);
        const float arm = 0.2F * f.radius;
        for (int k = 0; k < 3; ++k) {
            const Point d =
                Point{std::cos(pi * static_cast<float>(k) / 3), std::sin(pi * static_cast<float>(k) / 3)} *
                arm;
            canvas.line(c - d, c + d, 1.2F, ice);
        }
    }
}

void draw_chevrons(Canvas& canvas, const FigureBox& f, float direction, Colour tint) {
    for (const float away : {1.5F, 1.95F}) {
        const std::array<Point, 3> bow{f.place(direction * away - direction * 0.3F, -0.4F),
                                       f.place(direction * away, 0),
                                       f.place(direction * away - direction * 0.3F, 0.4F)};
        canvas.path(bow, 2, tint);
    }
}

void draw_mouth(Canvas& canvas, const FigureBox& f, const std::string& posture, double time) {
    if (posture == "lick") {
        const float out = 1.25F + 0.15F * static_cast<float>(std::sin(time * 12));
        canvas.line(f.place(0.85F, 0), f.place(out, 0), 0.28F * f.radius, colour::memory);
        canvas.disc(f.place(out, 0), 0.14F * f.radius, colour::memory);
    } else if (posture == "gape") {
        canvas.disc(f.place(0.86F, 0), 0.3F * f.radius, colour::ground);
        canvas.disc(f.place(0.9F, 0), 0.18F * f.radius, colour::alarm);
    } else if (posture == "laugh") {
        const std::array<Point, 5> smile{f.place(0.78F, -0.35F), f.place(0.92F, -0.2F), f.place(0.96F, 0),
                                         f.place(0.92F, 0.2F), f.place(0.78F, 0.35F)};
        canvas.path(smile, std::max(1.4F, 0.12F * f.radius), colour::ground);
    }
}

void draw_around(Canvas& canvas, const FigureBox& f, const std::string& posture, double time) {
    const Type small{std::clamp(0.75F * f.radius, 11.0F, 18.0F), colour::text, Face::bold};
    const auto beside = [&](const char* text, Point at, Colour tint) {
        canvas.write(text, {at.x, at.y - 10, 60, 20}, coloured(small, tint));
    };
    const auto phase = static_cast<float>(std::fmod(time * 0.8, 1.0));
    if (posture == "startle") draw_rays(canvas, f, colour::alarm);
    if (posture == "freeze") draw_frost(canvas, f);
    if (posture == "approach") draw_chevrons(canvas, f, 1, colour::dopamine);
    if (posture == "avoid" || posture == "withdraw") draw_chevrons(canvas, f, -1, colour::alarm);
    if (posture == "laugh") beside("ha ha", f.at + Point{1.1F * f.radius, -1.5F * f.radius}, colour::sound);
    if (posture == "play") {
        beside("♪", f.at + Point{1.1F * f.radius, -1.5F * f.radius}, colour::sound);
        canvas.ring(f.at, (1.25F + 0.25F * phase) * f.radius, 1.5F, faded(colour::dopamine, 1 - phase));
    }
    if (posture == "sleep") {
        for (int i = 0; i < 3; ++i) {
            const float rise = static_cast<float>(i) + phase;
            beside("z", f.at + Point{(0.8F + 0.35F * rise) * f.radius, -(0.9F + 0.5F * rise) * f.radius},
                   faded(colour::text, 1 - rise / 3));
        }
    }
}

}  // namespace

void draw_creature(Canvas& canvas, Point at, float radius, const SeenCreature& creature,
                   std::optional<float> gaze, double time, bool chosen) {
    const float heading = creature.pose.heading;
    const Point ahead{std::cos(heading), std::sin(heading)};
    FigureBox f{at, radius, ahead, {-ahead.y, ahead.x}};
    if (radius < 5) {  // from far away: a dot with a nose
        canvas.line(at, at + ahead * (1.9F * radius), 1.5F, colour::text);
        canvas.disc(at, radius, chosen ? colour::prediction : colour::steering);
        return;
    }
    const bool held = creature.posture != "free";
    Colour body = colour::steering;
    if (creature.posture == "freeze") body = mixed(colour::steering, Colour::White, 0.55F);
    if (creature.posture == "startle" || creature.posture == "gape") body = colour::alarm;
    if (creature.posture == "sleep") body = mixed(colour::steering, colour::ground, 0.45F);
    if (creature.posture == "submit") {
        body = mixed(colour::steering, colour::ground, 0.3F);
        f.radius *= 0.8F;
    }
    if (creature.posture == "play" || creature.posture == "laugh")
        f.at.y -= 0.12F * radius * static_cast<float>(std::abs(std::sin(time * 9)));

    draw_around(canvas, f, creature.posture, time);
    const float wag = creature.moving ? 0.35F * static_cast<float>(std::sin(time * 10)) : 0.0F;
    const std::array<Point, 3> tail{f.place(-0.8F, 0), f.place(-1.25F, 0.5F * wag), f.place(-1.55F, wag)};
    canvas.path(tail, 0.22F * f.radius, mixed(body, colour::ground, 0.25F));
    for (const float side : {-1.0F, 1.0F})
        canvas.disc(f.place(0.25F, side * 0.8F), 0.26F * f.radius, mixed(body, colour::ground, 0.25F));
    canvas.disc(f.at, 1.06F * f.radius, colour::ground);
    canvas.disc(f.at, f.radius, body);
    if (chosen) canvas.ring(f.at, f.radius, 1.4F, faded(Colour::White, held ? 1.0F : 0.6F));
    draw_mouth(canvas, f, creature.posture, time);
    for (const float side : {-1.0F, 1.0F})
        draw_eye(canvas, f, side, eyes_in(creature.posture), gaze.value_or(0));
}

}  // namespace flinch::render
