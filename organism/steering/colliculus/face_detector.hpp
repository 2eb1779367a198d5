#pragma once

#include <span>

#include "organism/steering/colliculus/retinal_map.hpp"

namespace flinch::organism::steering {

/// The parameters of the template for a head.
struct FaceParams {
    /// A disc must be brighter than its sides by this luminance to be examined.
    float least_glow = 0.06F;
    float full_contrast = 0.2F;  ///< luminance; contrast of the features at which a head is certain
    float displaced = 0.17F;     ///< share of the disc's width; shift of an averted head's features
};

/// A head that was found on the retina, in pixels.
struct HeadFound {
    float score = 0;    ///< 0 to 1: certainty of a head, turned to me or aside
    float frontal = 0;  ///< 0 to 1: a face-like pattern, two dark spots above one, in the middle of a disc
    float turned = 0;   ///< -1 to 1: how far its features lie to the left (-) or right of the disc's middle
    float left = 0, top = 0;  ///< left and upper edge of the disc's box
    float side = 0;           ///< width and height of that box
};

/// Looks for heads by a fixed template: a disc brighter than the image on either side of it, with two dark
/// spots in its upper half and one in its lower (CONSPEC: Johnson & Morton 1991; newborns follow such
/// patterns, Goren, Sarty & Wu 1975, only with the normal contrast, Farroni et al. 2005; the superior
/// colliculus and pulvinar respond to them within 50 ms, Nguyen et al. 2014). A head whose features are
/// displaced within the disc looks aside.
[[nodiscard]] HeadFound find_head(const RetinalMap& map, const FaceParams& params = {});

}  // namespace flinch::organism::steering
