#pragma once

#include <span>

#include "organism/steering/colliculus/retinal_map.hpp"

namespace flinch::organism::steering {

/// What the template asks of a head.
struct FaceParams {
    float least_glow = 0.06F;  ///< luminance: how much brighter than its sides a disc must be to be looked at
    float full_contrast = 0.2F;  ///< luminance: contrast of the features at which a head is certain
    float displaced = 0.17F;     ///< of the disc's width: the features of an averted head
};

/// A head somewhere on the retina, in pixels.
struct HeadFound {
    float score = 0;    ///< 0 to 1: that there is a head, turned to me or aside
    float frontal = 0;  ///< 0 to 1: a face-like pattern, two dark spots above one, in the middle of a disc
    float turned = 0;   ///< -1 to 1: how far its features lie to the left (-) or right of the disc's middle
    float left = 0, top = 0;  ///< of the disc's box
    float side = 0;           ///< and how wide and high that is
};

/// Looks for heads by a fixed template: a disc brighter than what is on either side of it, with two dark
/// spots in its upper half and one in its lower (CONSPEC: Johnson & Morton 1991; newborns follow such
/// patterns, Goren, Sarty & Wu 1975, only with the normal contrast, Farroni et al. 2005; the superior
/// colliculus and pulvinar answer to them within 50 ms, Nguyen et al. 2014). A head whose features are
/// displaced within the disc looks aside.
[[nodiscard]] HeadFound find_head(const RetinalMap& map, const FaceParams& params = {});

}  // namespace flinch::organism::steering
