#include "scenarios/lab/exam/observer.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::lab {
namespace {

using organism::learning::add_scaled;
using organism::learning::dot;
using organism::learning::Matrix;
using organism::learning::padded;

Matrix noise(std::size_t outputs, std::size_t inputs, sim::RandomStream& random) {
    Matrix weights(outputs, inputs + 1);
    const float spread = 1.0F / std::sqrt(static_cast<float>(inputs));
    for (std::size_t j = 0; j < outputs; ++j) {
        for (std::size_t i = 0; i < inputs; ++i) weights.row(j)[i] = spread * random.normal();
    }
    return weights;
}

constexpr float least = 1e-6F;  // the smallest probability that counts in a logarithm

}  // namespace

SupervisedObserver::SupervisedObserver(Shape shape, sim::RandomStream random)
    : shape_(shape),
      hidden_{noise(shape.hidden, shape.inputs, random), std::vector<float>(shape.hidden)},
      names_{noise(shape.names, shape.hidden, random), std::vector<float>(shape.names)},
      others_{noise(shape.others, shape.hidden, random), std::vector<float>(shape.others)},
      picture_(padded(shape.inputs + 1)),
      code_(padded(shape.hidden + 1)),
      errors_(std::max(shape.names, shape.others)),
      attributable_(padded(shape.hidden + 1)) {
    picture_[shape.inputs] = 1;
    code_[shape.hidden] = 1;
}

void SupervisedObserver::run(Layer& layer, std::span<const float> in) {
    for (std::size_t j = 0; j < layer.out.size(); ++j) layer.out[j] = dot(layer.weights.row(j), in);
}

void SupervisedObserver::see(std::span<const float> picture) {
    std::copy_n(picture.begin(), shape_.inputs, picture_.begin());
    run(hidden_, picture_);
    for (std::size_t j = 0; j < shape_.hidden; ++j) code_[j] = sim::logistic(hidden_.out[j]);
}

void SupervisedObserver::say_names() {
    run(names_, code_);
    const float most = *std::max_element(names_.out.begin(), names_.out.end());
    float all = 0;
    for (float& out : names_.out) all += out = sim::exp(out - most);
    for (float& out : names_.out) out /= all;
}

void SupervisedObserver::say_others() {
    run(others_, code_);
    for (float& out : others_.out) out = sim::logistic(out);
}

void SupervisedObserver::step(Layer& head, std::span<const float> errors, float rate) {
    std::fill(attributable_.begin(), attributable_.end(), 0.0F);
    for (std::size_t j = 0; j < head.out.size(); ++j) {
        add_scaled(errors[j], head.weights.row(j), attributable_);
        add_scaled(rate * errors[j], code_, head.weights.row(j));
    }
    for (std::size_t j = 0; j < shape_.hidden; ++j) {
        const float slope = code_[j] * (1.0F - code_[j]);
        add_scaled(rate * attributable_[j] * slope, picture_, hidden_.weights.row(j));
    }
}

void SupervisedObserver::learn_name(std::span<const float> picture, std::size_t name, float rate) {
    see(picture);
    say_names();
    for (std::size_t j = 0; j < shape_.names; ++j) errors_[j] = (j == name ? 1.0F : 0.0F) - names_.out[j];
    step(names_, errors_, rate);
}

void SupervisedObserver::learn_others(std::span<const float> picture, std::span<const float> values,
                                      float rate) {
    see(picture);
    say_others();
    for (std::size_t j = 0; j < shape_.others; ++j) errors_[j] = values[j] - others_.out[j];
    step(others_, errors_, rate);
}

std::size_t SupervisedObserver::name(std::span<const float> picture) {
    see(picture);
    say_names();
    return static_cast<std::size_t>(std::max_element(names_.out.begin(), names_.out.end()) -
                                    names_.out.begin());
}

double SupervisedObserver::loss_of_name(std::span<const float> picture, std::size_t name) {
    see(picture);
    say_names();
    return -static_cast<double>(sim::log(std::max(names_.out[name], least)));
}

double SupervisedObserver::loss_of_others(std::span<const float> picture, std::span<const float> values) {
    see(picture);
    say_others();
    double loss = 0;
    for (std::size_t j = 0; j < shape_.others; ++j) {
        const float said = std::clamp(others_.out[j], least, 1.0F - least);
        loss -= static_cast<double>(values[j] * sim::log(said) + (1.0F - values[j]) * sim::log(1.0F - said));
    }
    return loss;
}

}  // namespace flinch::lab
