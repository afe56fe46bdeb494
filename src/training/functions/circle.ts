/**
 * cos 2πt and sin 2πt in double precision, the same bits everywhere. In turns instead of radians
 * the reduction to an eighth of a turn is exact, and multiples of a quarter turn are too.
 */

/** (2π)^k/k! rounded: odd k for the sine, even k for the cosine. */
const S1 = 6.283185307179586;
const S3 = 41.34170224039976;
const S5 = 81.60524927607506;
const S7 = 76.70585975306139;
const S9 = 42.058693944897655;
const S11 = 15.09464257682299;
const S13 = 3.819952584848282;
const S15 = 0.7181223017785006;
const S17 = 0.10422916220813984;
const C2 = 19.739208802178716;
const C4 = 64.9393940226683;
const C6 = 85.45681720669373;
const C8 = 60.24464137187666;
const C10 = 26.4262567833744;
const C12 = 7.903536371318469;
const C14 = 1.714390711088672;
const C16 = 0.28200596845579123;

/** sin 2πu for |u| ≤ 1/8. */
function sineOfSmall(u: number): number {
  const z = u * u;
  return (
    u *
    (S1 - z * (S3 - z * (S5 - z * (S7 - z * (S9 - z * (S11 - z * (S13 - z * (S15 - z * S17))))))))
  );
}

/** cos 2πu for |u| ≤ 1/8. */
function cosineOfSmall(u: number): number {
  const z = u * u;
  return (
    1 - z * (C2 - z * (C4 - z * (C6 - z * (C8 - z * (C10 - z * (C12 - z * (C14 - z * C16)))))))
  );
}

/** sin 2πt with a relative error of at most 2^−51 unless subnormal; NaN for t = ±∞. */
export function sin2pi(t: number): number {
  const quarter = Math.floor(4 * t + 0.5);
  const u = t - 0.25 * quarter;
  switch (quarter - 4 * Math.floor(0.25 * quarter)) {
    case 0:
      return sineOfSmall(u);
    case 1:
      return cosineOfSmall(u);
    case 2:
      return -sineOfSmall(u);
    default:
      return -cosineOfSmall(u);
  }
}

/** cos 2πt with a relative error of at most 2^−51; NaN for t = ±∞. */
export function cos2pi(t: number): number {
  const quarter = Math.floor(4 * t + 0.5);
  const u = t - 0.25 * quarter;
  switch (quarter - 4 * Math.floor(0.25 * quarter)) {
    case 0:
      return cosineOfSmall(u);
    case 1:
      return -sineOfSmall(u);
    case 2:
      return -cosineOfSmall(u);
    default:
      return sineOfSmall(u);
  }
}
