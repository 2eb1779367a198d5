#pragma once

#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/random.hpp"

namespace flinch::lab {

/// A small network outside the creature that looks at what the creature's fovea sees and says what it is. It
/// has one hidden layer of logistic units; from these, one head names the thing (softmax) and another
/// predicts other values of that moment, each from 0 to 1 (logistic). Both heads learn by backpropagation of
/// the cross entropy (Rumelhart, Hinton & Williams 1986), with one step for each example.
class SupervisedObserver {
  public:
    struct Shape {
        std::size_t inputs = 0, hidden = 0, names = 0, others = 0;
    };
    SupervisedObserver(Shape shape, sim::RandomStream random);

    /// Takes one learning step on one labelled picture. `rate` is the learning rate. The sizes must be those
    /// of the shape.
    void learn_name(std::span<const float> picture, std::size_t name, float rate);
    /// Takes one learning step on one picture and the values that went with it.
    void learn_others(std::span<const float> picture, std::span<const float> values, float rate);

    [[nodiscard]] std::size_t name(std::span<const float> picture);
    /// The cross entropy of the right name, in nats.
    [[nodiscard]] double loss_of_name(std::span<const float> picture, std::size_t name);
    /// The summed cross entropy of the values, in nats.
    [[nodiscard]] double loss_of_others(std::span<const float> picture, std::span<const float> values);

  private:
    /// A layer of weights; the last column of each row is the bias.
    struct Layer {
        organism::learning::Matrix weights;  // outputs x (inputs + 1)
        std::vector<float> out;              // the activities, before the nonlinearity of a head
    };
    void run(Layer& layer, std::span<const float> in);
    void see(std::span<const float> picture);
    void say_names();
    void say_others();
    /// Changes a head's weights, given the error of each output (target less output), and then the hidden
    /// layer's.
    void step(Layer& head, std::span<const float> errors, float rate);

    Shape shape_;
    Layer hidden_, names_, others_;
    std::vector<float> picture_, code_;  // inputs to the layers, padded, with a one for the bias
    std::vector<float> errors_, attributable_;
};

}  // namespace flinch::lab
