import {
  fromDecimal,
  hull,
  type Interval,
  interval,
  mid,
  mul,
  point,
  subset,
} from '../../interval/index.js';
import { fastMoments } from '../../moments/fast-moments.js';
import { type FixedPoint, fixedPoint } from '../../moments/fixed-point.js';
import { momentMap } from '../../moments/index.js';

/** A box of means and variances. */
export interface LayerBox {
  readonly mu: Interval;
  readonly nu: Interval;
}

/** What the phase portrait of g shows for one (ω, τ). */
export interface Portrait {
  readonly fixedPoint: FixedPoint;
  /** Ω, then boxes of which each contains g of the one before. */
  readonly boxes: readonly LayerBox[];
  /** Whether g(Ω) ⊂ Ω, so that the boxes absorb every orbit that starts in Ω. */
  readonly absorbs: boolean;
  /** Moments layer by layer, from starts all around: midpoints of enclosures, for drawing only. */
  readonly orbits: readonly (readonly { readonly mu: number; readonly nu: number }[])[];
}

/** A box of doubles around Theorem 1's Ω = [−0.1, 0.1] × [0.8, 1.5]. */
export const OMEGA: LayerBox = {
  mu: hull(fromDecimal('-0.1'), fromDecimal('0.1')),
  nu: hull(fromDecimal('0.8'), fromDecimal('1.5')),
};

/** The largest box of doubles inside it. */
const INSIDE: LayerBox = {
  mu: interval(fromDecimal('-0.1').hi, fromDecimal('0.1').lo),
  nu: interval(fromDecimal('0.8').hi, fromDecimal('1.5').lo),
};

const PIECES = 24;
const LAYERS = 6;
const STEPS = 14;

/** g over a box, as the hull of its enclosures over pieces of it. */
export function imageOf({ mu, nu }: LayerBox, omega: Interval, tau: Interval): LayerBox {
  const x = mul(mu, omega);
  let image: LayerBox | undefined;
  for (let i = 0; i < PIECES; i++) {
    const cut = (k: number) => (k === PIECES ? nu.hi : nu.lo + ((nu.hi - nu.lo) * k) / PIECES);
    const { mean, variance } = fastMoments(x, mul(interval(cut(i), cut(i + 1)), tau));
    image =
      image === undefined
        ? { mu: mean, nu: variance }
        : { mu: hull(image.mu, mean), nu: hull(image.nu, variance) };
  }
  return image as LayerBox;
}

/** The starts of the orbits: around the frame of the picture. */
const STARTS = [-0.15, -0.05, 0.05, 0.15].flatMap((mu) => [
  { mu, nu: 0.55 },
  { mu, nu: 1.75 },
]);
const SIDES = [0.8, 1.05, 1.3, 1.5].flatMap((nu) => [
  { mu: -0.15, nu },
  { mu: 0.15, nu },
]);

/** The phase portrait for exact decimals ω and τ > 0. */
export function portraitOf(omegaText: string, tauText: string): Portrait {
  const [omega, tau] = [fromDecimal(omegaText), fromDecimal(tauText)];
  const boxes = [OMEGA];
  for (let layer = 0; layer < LAYERS; layer++) {
    boxes.push(imageOf(boxes[layer] as LayerBox, omega, tau));
  }
  const first = boxes[1] as LayerBox;
  const orbits = [...STARTS, ...SIDES].map((start) => {
    const orbit = [start];
    for (let step = 0; step < STEPS; step++) {
      const { mu, nu } = orbit[step] as { mu: number; nu: number };
      const g = momentMap(mul(point(mu), omega), mul(point(nu), tau));
      orbit.push({ mu: mid(g.mean), nu: mid(g.variance) });
    }
    return orbit;
  });
  return {
    fixedPoint: fixedPoint(omega, tau),
    boxes,
    absorbs: subset(first.mu, INSIDE.mu) && subset(first.nu, INSIDE.nu),
    orbits,
  };
}
