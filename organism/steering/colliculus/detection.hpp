#pragma once

namespace flinch::organism::steering {

/// A conspicuous patch of the image.
struct Spot {
    float salience = 0;  ///< 0 to 1
    float yaw = 0;       ///< radians from the heading
    float pitch = 0;     ///< radians, up
    float size = 0;      ///< radians
};

/// The answers of the detectors to one retinal image.
struct Detection {
    float salience = 0;       ///< 0 to 1: contrast of the most conspicuous patch against its surround
    float salient_yaw = 0;    ///< radians from the heading
    float salient_pitch = 0;  ///< radians, up
    float salient_size = 0;   ///< radians
    float dark = 0;           ///< 0 to 1: how much darker the darkest figure is than its surroundings
    float size = 0;           ///< degrees, the width of that dark figure
    float looming = 0;        ///< 0 to 1: `loom_time` over the time to contact, from the figure's expansion
    float motion = 0;         ///< degrees a second, the speed of that figure across the retina
    float contrast = 0;       ///< 0 to 1: that of the strongest patch, of either polarity
    float motion_right = 0;   ///< degrees a second, signed
    float motion_up = 0;      ///< degrees a second, signed
    float skitter = 0;        ///< 0 to 1: that figure is small, dark, fast and erratic
    float approach = 0;       ///< 0 to 1: a figure that comes near unevenly, as walkers do
    float face = 0;           ///< 0 to 1: a frontal face-like pattern
    float face_yaw = 0;       ///< radians from the heading, of the best head
    float face_pitch = 0;     ///< radians, up
    float face_size = 0;      ///< radians, its width
    float head = 0;           ///< 0 to 1: a head, frontal or averted
    float gaze = 0;           ///< 0 to 1: it is turned toward me
    float gaze_turn = 0;      ///< -1 to 1: where its features lie; negative: toward the left of the image
    Spot left_of_face;        ///< the most conspicuous patch beside that head
    Spot right_of_face;
    float gathering = 0;  ///< 0 to 1: others move toward that head
};

}  // namespace flinch::organism::steering
