"""Networks against a second one in mpmath, whose gradients come from differences and from whole Jacobians."""

import mpmath
import numpy as np
import pytest

from sigmoid_gui.core import ACTIVATIONS
from sigmoid_gui.core.network import INITIALISATIONS, Network, directions, flow, inputs, weights

TINY = Network(depth=3, width=2, batch=3, seeds=2, initialisation="he")
FUNCTIONS = {
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "tanh": mpmath.tanh,
    "leaky ReLU": lambda x: max(x, x / 100),  # no unit is ever dead, so that no pre-activation lies on the kink
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
}


def matrix(array):
    return mpmath.matrix(array.tolist())


def through(w, function, z, layer):
    """ℓ's vector h_L for the network whose layer has the pre-activations z."""
    for later in w[layer:]:
        z = later * z.apply(function)
    return z.apply(function)


def cases(network):
    """For each seed and input: the weights, the input and the direction, as mpmath has them."""
    for seed in range(network.seeds):
        w = [matrix(weights(network, seed, layer)) for layer in range(1, network.depth + 1)]
        for x, u in zip(inputs(network, seed), directions(network, seed), strict=True):
            yield w, matrix(x), matrix(u)


def by_differences(w, x, u, function, layer):
    """|δ_l| from central differences of the loss in each component of z_l."""
    z = w[0] * x
    for later in w[1:layer]:
        z = later * z.apply(function)
    step = mpmath.mpf(10) ** -15
    total = mpmath.mpf(0)
    for unit in range(len(z)):
        shift = mpmath.zeros(len(z), 1)
        shift[unit] = step
        rise = through(w, function, z + shift, layer) - through(w, function, z - shift, layer)
        total += ((u.T * rise)[0] / (2 * step)) ** 2
    return mpmath.sqrt(total)


def by_jacobians(w, x, u, function, layer):
    """|uᵀ·D_L·W_L ⋯ W_{l+1}·D_l|, the matrices multiplied out from the left layer to the right one."""
    z = w[0] * x
    product = None
    for place, later in enumerate([*w[1:], None], start=1):
        slopes = mpmath.diag([mpmath.diff(function, number) for number in z])
        if place == layer:
            product = slopes
        elif product is not None:
            product = slopes * w[place - 1] * product
        if later is not None:
            z = later * z.apply(function)
    return mpmath.norm(u.T * product)


@pytest.mark.parametrize("truth", [by_differences, by_jacobians])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_gradients_of_a_small_network_are_those_of_mpmath(name, truth):
    gradient = flow(TINY, (name,))[name].gradient
    assert gradient.shape == (TINY.seeds * TINY.batch, TINY.depth)
    with mpmath.workdps(50):
        for row, (w, x, u) in zip(gradient, cases(TINY), strict=True):
            for layer in range(1, TINY.depth + 1):
                expected = truth(w, x, u, FUNCTIONS[name], layer)
                assert row[layer - 1] == pytest.approx(float(mpmath.log10(expected)), abs=1e-12)


def test_the_spread_is_the_standard_deviation_of_a_layer():
    spread = flow(TINY, ("tanh",))["tanh"].spread
    assert spread.shape == (TINY.seeds, TINY.depth)
    for seed in range(TINY.seeds):
        h = inputs(TINY, seed)
        for layer in range(1, TINY.depth + 1):
            h = np.tanh(h @ weights(TINY, seed, layer).T)
            assert spread[seed, layer - 1] == pytest.approx(np.log10(h.std()), abs=1e-12)


def test_a_linear_network_keeps_the_sizes_that_its_weights_keep():
    """With W orthogonal on average, |δ| and the spread stay near 1; the variance of He doubles them at each layer."""
    wide = Network(depth=10, width=200, batch=4, seeds=2, initialisation="lecun")
    kept = flow(wide, ("identity",))["identity"]
    assert np.abs(kept.gradient).max() < 0.2
    assert np.abs(kept.spread).max() < 0.2
    doubled = flow(Network(10, 200, 4, 2, "he"), ("identity",))["identity"]
    assert np.median(doubled.gradient[:, 0]) == pytest.approx(9 * np.log10(2) / 2, abs=0.2)


@pytest.mark.parametrize(("name", "variance"), [("glorot", 1 / 300), ("lecun", 1 / 300), ("he", 2 / 300)])
def test_the_weights_have_the_variance_of_their_initialisation(name, variance):
    w = weights(Network(1, 300, 1, 1, name), 0, 1)
    assert w.mean() == pytest.approx(0, abs=4 * (variance / w.size) ** 0.5)
    assert w.var() == pytest.approx(variance, rel=0.02)


def test_glorot_is_uniform_and_normal_has_the_deviation_it_is_given():
    uniform = weights(Network(1, 300, 1, 1, "glorot"), 0, 1)
    assert 0.099 < np.abs(uniform).max() <= (6 / 600) ** 0.5
    assert weights(Network(1, 300, 1, 1, "normal", 0.7), 0, 1).std() == pytest.approx(0.7, rel=0.02)


def test_a_deeper_network_starts_with_the_layers_of_the_shallower():
    shallow, deep = (Network(depth, 8, 2, 1, "he") for depth in (3, 9))
    assert np.array_equal(weights(shallow, 0, 3), weights(deep, 0, 3))
    assert np.array_equal(flow(shallow, ("ELU",))["ELU"].spread, flow(deep, ("ELU",))["ELU"].spread[:, :3])


def test_the_same_network_comes_again_and_no_two_parts_share_their_numbers():
    network = Network(4, 6, 6, 2, "lecun")
    parts = [weights(network, seed, layer) for seed in (0, 1) for layer in (1, 2, 3, 4)]
    parts += [inputs(network, seed) for seed in (0, 1)]
    assert len({part.tobytes() for part in parts}) == len(parts)
    once, again = (flow(network, ("SiLU",))["SiLU"] for _ in range(2))
    assert np.array_equal(once.gradient, again.gradient)


def test_activations_do_not_change_one_another():
    together = flow(TINY, ("sigmoid", "tanh"))
    assert np.array_equal(together["tanh"].gradient, flow(TINY, ("tanh",))["tanh"].gradient)


@pytest.mark.parametrize("deviation", [1e-3, 1e3])
def test_gradients_go_on_beyond_the_exponents_of_float64(deviation):
    """A linear network of width 1 multiplies its weights, and their logarithms add up."""
    network = Network(200, 1, 1, 1, "normal", deviation)
    total = sum(float(np.log10(abs(weights(network, 0, layer)[0, 0]))) for layer in range(2, 201))
    assert abs(total) > 400
    assert flow(network, ("identity",))["identity"].gradient[0, 0] == pytest.approx(total, rel=1e-12)


def test_no_gradient_is_minus_infinity_and_an_overflow_is_infinity():
    stepped = flow(TINY, ("step",))["step"]
    assert np.all(stepped.gradient == -np.inf)
    exploded = flow(Network(200, 16, 2, 1, "normal", 100.0), ("ReLU",))["ReLU"]
    assert np.all(exploded.gradient == np.inf)
    assert exploded.spread[0, -1] == np.inf
    assert np.isfinite(exploded.spread[0, :50]).all()
    still = flow(Network(2, 2, 2, 1, "normal", 0.0), ("ReLU",))["ReLU"]
    assert np.all(still.spread == -np.inf)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("initialisation", INITIALISATIONS)
def test_every_activation_and_initialisation_gives_numbers_or_infinities(name, initialisation):
    result = flow(Network(5, 4, 2, 1, initialisation, 1e6), (name,))[name]
    assert not np.isnan(result.gradient).any()
    assert not np.isnan(result.spread).any()


def test_the_work_is_told_and_can_be_called_off():
    shares = []
    flow(TINY, ("ReLU",), shares.append)
    assert shares == sorted(set(shares))
    assert shares[0] == 0
    assert 0.9 < shares[-1] < 1

    def enough(share):
        if share > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        flow(TINY, ("ReLU",), enough)


def test_the_order_of_summation_does_not_matter_to_the_picture():
    """Units in another order are the same network; BLAS sums it otherwise."""
    network = Network(30, 64, 4, 1, "glorot")
    order = np.random.Generator(np.random.PCG64(1)).permutation(64)
    h = inputs(network, 0)
    for layer in range(1, 31):
        w = weights(network, 0, layer)
        h = np.sum(h[:, None, order] * w[None, :, order], axis=2)
        h = 1 / (1 + np.exp(-h))
    assert flow(network, ("sigmoid",))["sigmoid"].spread[0, -1] == pytest.approx(np.log10(h.std()), abs=1e-12)


def test_the_work_grows_with_all_that_it_is_made_of():
    small = Network(10, 32, 4, 2, "he")
    larger = [Network(20, 32, 4, 2, "he"), Network(10, 64, 4, 2, "he"), Network(10, 32, 8, 2, "he")]
    assert all(network.work(1) > small.work(1) for network in [*larger, Network(10, 32, 4, 3, "he")])
    assert small.work(2) > small.work(1)
