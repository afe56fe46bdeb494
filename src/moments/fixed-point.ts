/** Fixed points of g: (μ, ν) ↦ (mean, variance), enclosed and proved unique by Krawczyk's operator. */
import {
  add,
  type Interval,
  interior,
  intersection,
  interval,
  mid,
  mul,
  point,
  sub,
} from '../interval/index.js';
import { jacobian } from './jacobian.js';
import { momentMap } from './moment-map.js';
import { sigmaMax } from './sigma-max.js';
import { spectralRadius } from './spectral-radius.js';

/** A box of means and variances. */
export interface Layer {
  readonly mu: Interval;
  readonly nu: Interval;
}

export type FixedPoint =
  | {
      readonly verdict: 'certified';
      /** The fixed point lies in [mu] × [nu]. */
      readonly mu: Interval;
      readonly nu: Interval;
      /** A box around it in which g has no other fixed point. */
      readonly unique: Layer;
      /**
       * The rate of convergence: the spectral radius of g's Jacobian there. Below 1 the fixed point
       * attracts every orbit that comes near it; above 1 it does not.
       */
      readonly rate: Interval;
      /** The largest singular value of g's Jacobian there: by it g contracts, at worst, in one step. */
      readonly sigma_max: Interval;
    }
  | { readonly verdict: 'undecided'; readonly reason: string };

/**
 * A fixed point of g near the place where the orbit of (0, 1) lingers, for every ω and τ > 0 in the
 * given intervals: for each of them g has exactly one fixed point in `unique`, and it lies in
 * [mu] × [nu].
 *
 * Where the orbit lingers is a guess in plain floating point; the enclosure is proved afterwards
 * ({@link krawczyk}). That the fixed point attracts is proved only where `rate` lies below 1. Where the proof fails the result says so: `undecided` does not mean that there
 * is no fixed point.
 */
export function fixedPoint(omega: Interval, tau: Interval): FixedPoint {
  if (!(tau.lo > 0)) return undecided('τ is too near 0 for binary64');
  const at = guess(omega, tau);
  if (at === undefined)
    return undecided('the iteration from (0, 1) leaves every bound or nears ν = 0');
  const proved = firstProved(at, omega, tau);
  if (proved === undefined) return undecided('no box around the limit passes the test of Krawczyk');
  let { mu, nu } = proved.image;
  for (let i = 0; i < REFINEMENTS; i++) {
    const image = krawczyk({ mu, nu }, omega, tau);
    if (image === undefined) break;
    mu = intersection(mu, image.mu);
    nu = intersection(nu, image.nu);
  }
  const { j11, j12, j21, j22 } = derivatives({ mu, nu }, omega, tau);
  const j = [j11, j12, j21, j22] as const;
  return {
    verdict: 'certified',
    mu,
    nu,
    unique: widest(at, proved.radius, omega, tau),
    rate: spectralRadius(...j),
    sigma_max: sigmaMax(...j),
  };
}

const REFINEMENTS = 3;
const undecided = (reason: string): FixedPoint => ({ verdict: 'undecided', reason });

const ONE = point(1);

const derivatives = ({ mu, nu }: Layer, omega: Interval, tau: Interval) =>
  jacobian(momentMap(mul(mu, omega), mul(nu, tau)), omega, tau);

interface Guess {
  readonly mu: number;
  readonly nu: number;
}

const STEPS = 400;
const LARGEST = 1e6;
const SMALLEST = 1e-9;

/** Where the orbit of (0, 1) is after some steps and two of Newton's; nothing is proved. */
function guess(omega: Interval, tau: Interval): Guess | undefined {
  let p: Guess = { mu: 0, nu: 1 };
  for (let step = 0; step < STEPS; step++) {
    const next = step < STEPS - 2 ? mapped(p, omega, tau) : newton(p, omega, tau);
    if (!(Math.abs(next.mu) < LARGEST && next.nu < LARGEST && next.nu > SMALLEST)) return undefined;
    if (next.mu === p.mu && next.nu === p.nu) break;
    p = next;
  }
  return p;
}

function mapped({ mu, nu }: Guess, omega: Interval, tau: Interval): Guess {
  const g = momentMap(mul(point(mu), point(mid(omega))), mul(point(nu), point(mid(tau))));
  return { mu: mid(g.mean), nu: mid(g.variance) };
}

function newton(p: Guess, omega: Interval, tau: Interval): Guess {
  const g = mapped(p, omega, tau);
  const [a, b, c, d] = preconditioner(p, omega, tau);
  const [dm, dv] = [g.mu - p.mu, g.nu - p.nu];
  return { mu: p.mu + a * dm + b * dv, nu: p.nu + c * dm + d * dv };
}

/** About (I − J)⁻¹ at p: a guess, which {@link krawczyk} need not trust. */
function preconditioner({ mu, nu }: Guess, omega: Interval, tau: Interval) {
  const j = derivatives({ mu: point(mu), nu: point(nu) }, omega, tau);
  const [a, b, c, d] = [1 - mid(j.j11), -mid(j.j12), -mid(j.j21), 1 - mid(j.j22)];
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det] as const;
}

/**
 * Krawczyk's operator for F(p) = p − g(p) on the box P about a point c of P:
 *
 *   K = c − C·F(c) + A·(P − c),   A = I − C·F′(P),   C ≈ F′(c)⁻¹, any real matrix.
 *
 * By the mean value theorem h(p) = p − C·F(p) maps P into K, so every zero of F in P lies in K. Let K
 * lie in the interior of P. Since wid(K_i) ≥ Σ_j mag(A_ij)·wid(P_j), every Σ_j mag(A_ij)·wid(P_j)/wid(P_i)
 * is below 1: in the norm max |p_i|/wid(P_i) h is a contraction of P, with exactly one fixed point, at
 * which C·F = 0; and C is regular, because I − A = C·F′ is. So F has exactly one zero in P.
 *
 * Undefined where there is no C to try.
 */
function krawczyk(box: Layer, omega: Interval, tau: Interval): Layer | undefined {
  const centre = { mu: mid(box.mu), nu: mid(box.nu) };
  const [a, b, c, d] = preconditioner(centre, omega, tau).map(finitePoint);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const m = point(centre.mu);
  const v = point(centre.nu);
  const g = momentMap(mul(m, omega), mul(v, tau));
  const [fm, fv] = [sub(m, g.mean), sub(v, g.variance)];
  const j = derivatives(box, omega, tau);
  const [f11, f12, f21, f22] = [
    sub(ONE, j.j11),
    sub(point(0), j.j12),
    sub(point(0), j.j21),
    sub(ONE, j.j22),
  ];
  const [dm, dv] = [sub(box.mu, m), sub(box.nu, v)];
  const row = (c1: Interval, c2: Interval, at: Interval, e1: Interval, e2: Interval): Interval => {
    const step = add(mul(c1, fm), mul(c2, fv));
    const a1 = sub(e1, add(mul(c1, f11), mul(c2, f21)));
    const a2 = sub(e2, add(mul(c1, f12), mul(c2, f22)));
    return add(sub(at, step), add(mul(a1, dm), mul(a2, dv)));
  };
  return { mu: row(a, b, m, ONE, point(0)), nu: row(c, d, v, point(0), ONE) };
}

const finitePoint = (x: number): Interval | undefined =>
  Number.isFinite(x) ? point(x) : undefined;

/** The image under {@link krawczyk} of the box of that radius, if it proves that box. */
function prove(at: Guess, radius: number, omega: Interval, tau: Interval): Layer | undefined {
  const box = around(at, radius);
  if (!(box.nu.lo > 0)) return undefined;
  const image = krawczyk(box, omega, tau);
  if (image === undefined) return undefined;
  return interior(image.mu, box.mu) && interior(image.nu, box.nu) ? image : undefined;
}

/** Radii relative to ν, to which μ compares as a standard deviation at most. */
const around = ({ mu, nu }: Guess, radius: number): Layer => {
  const r = radius * Math.max(Math.abs(mu), nu);
  return { mu: interval(mu - r, mu + r), nu: interval(nu - r, nu + r) };
};

/** Radii are tried from here to 1, each twice the one before. */
const SMALLEST_RADIUS = 1e-15;

function firstProved(at: Guess, omega: Interval, tau: Interval) {
  for (let radius = SMALLEST_RADIUS; radius < 1; radius *= 2) {
    const image = prove(at, radius, omega, tau);
    if (image !== undefined) return { radius, image };
  }
  return undefined;
}

/** The widest box, by doubling from one that is proved, on which the proof still succeeds. */
function widest(at: Guess, proved: number, omega: Interval, tau: Interval): Layer {
  let radius = proved;
  while (radius < 1 && prove(at, 2 * radius, omega, tau) !== undefined) radius *= 2;
  return around(at, radius);
}
