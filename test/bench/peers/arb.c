/*
 * The moment map over boxes in Arb's ball arithmetic: natural extension of the formulas as printed
 * (Klambauer et al. 2017, equations 4 and 5), common subexpressions shared, constants computed once.
 *
 *   arb <precision in bits> <passes> < boxes > report
 *
 * Reads and writes doubles in the machine's own format: xlo xhi ylo yhi for each box; then one
 * number, the nanoseconds per box, and for each box the six bounds, rounded outward.
 */
#if __has_include(<flint/arb.h>) /* FLINT 3 contains Arb */
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#else
#include <arb.h>
#include <arb_hypgeom.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static slong prec;
static arb_t alpha, alpha2, half_lambda, half_lambda2, root_two_over_pi;

static void constants(void) {
  slong p = 4 * prec;
  arb_t s, t, e1, e2, d;
  arb_init(alpha); arb_init(alpha2); arb_init(half_lambda); arb_init(half_lambda2);
  arb_init(root_two_over_pi);
  arb_init(s); arb_init(t); arb_init(e1); arb_init(e2); arb_init(d);
  /* e1 = erfcx(1/sqrt 2), e2 = erfcx(sqrt 2) */
  arb_set_d(s, 0.5); arb_sqrt(t, s, p); arb_hypgeom_erfc(e1, t, p); arb_exp(s, s, p);
  arb_mul(e1, e1, s, p);
  arb_set_ui(s, 2); arb_sqrt(t, s, p); arb_hypgeom_erfc(e2, t, p); arb_exp(s, s, p);
  arb_mul(e2, e2, s, p);
  /* alpha = sqrt(2/pi)/(1 - e1) */
  arb_const_pi(t, p); arb_ui_div(t, 2, t, p); arb_sqrt(root_two_over_pi, t, p);
  arb_sub_ui(t, e1, 1, p); arb_neg(t, t); arb_div(alpha, root_two_over_pi, t, p);
  arb_mul(alpha2, alpha, alpha, p);
  /* lambda^2 = 2/(1 + alpha^2 (e2 - 2 e1 + 1)) */
  arb_submul_ui(e2, e1, 2, p); arb_add_ui(e2, e2, 1, p); arb_mul(d, e2, alpha2, p);
  arb_add_ui(d, d, 1, p); arb_ui_div(d, 2, d, p);
  arb_mul_2exp_si(half_lambda2, d, -1);
  arb_sqrt(d, d, p); arb_mul_2exp_si(half_lambda, d, -1);
  arb_set_round(alpha, alpha, prec); arb_set_round(alpha2, alpha2, prec);
  arb_set_round(half_lambda, half_lambda, prec); arb_set_round(half_lambda2, half_lambda2, prec);
  arb_set_round(root_two_over_pi, root_two_over_pi, prec);
  arb_clear(s); arb_clear(t); arb_clear(e1); arb_clear(e2); arb_clear(d);
}

static arb_t x, y, r, xy, e0, g1, g2, t, w, mean, second, variance;

static void moments(void) {
  /* e0 = erfc(x/r), g1 = exp(x + y/2) erfc((x + y)/r), g2 = exp(2(x + y)) erfc((x + 2y)/r) */
  arb_mul_2exp_si(r, y, 1); arb_sqrt(r, r, prec);
  arb_div(t, x, r, prec); arb_hypgeom_erfc(e0, t, prec);
  arb_add(xy, x, y, prec);
  arb_div(t, xy, r, prec); arb_hypgeom_erfc(g1, t, prec);
  arb_mul_2exp_si(t, y, -1); arb_add(t, t, x, prec); arb_exp(t, t, prec);
  arb_mul(g1, g1, t, prec);
  arb_mul_2exp_si(t, y, 1); arb_add(t, t, x, prec); arb_div(t, t, r, prec);
  arb_hypgeom_erfc(g2, t, prec);
  arb_mul_2exp_si(t, xy, 1); arb_exp(t, t, prec); arb_mul(g2, g2, t, prec);
  /* w = sqrt(2/pi) sqrt(y) exp(-x^2/(2y)) */
  arb_sqr(w, x, prec); arb_div(t, w, y, prec); arb_mul_2exp_si(t, t, -1); arb_neg(t, t);
  arb_exp(t, t, prec); arb_sqrt(w, y, prec); arb_mul(w, w, t, prec);
  arb_mul(w, w, root_two_over_pi, prec);
  /* mean = lambda/2 (-(alpha + x) e0 + alpha g1 + w + 2x) */
  arb_mul_2exp_si(mean, x, 1); arb_add(mean, mean, w, prec);
  arb_addmul(mean, alpha, g1, prec);
  arb_add(t, alpha, x, prec); arb_submul(mean, t, e0, prec);
  arb_mul(mean, mean, half_lambda, prec);
  /* second = lambda^2/2 ((x^2 + y)(2 - e0) + alpha^2 (-2 g1 + g2 + e0) + x w) */
  arb_submul_ui(g2, g1, 2, prec); arb_add(g2, g2, e0, prec);
  arb_sqr(t, x, prec); arb_add(t, t, y, prec);
  arb_sub_ui(e0, e0, 2, prec); arb_neg(e0, e0);
  arb_mul(second, t, e0, prec); arb_addmul(second, alpha2, g2, prec);
  arb_addmul(second, x, w, prec);
  arb_mul(second, second, half_lambda2, prec);
  arb_sqr(t, mean, prec); arb_sub(variance, second, t, prec);
}

static void set_interval(arb_t z, double lo, double hi) {
  arf_t a, b;
  arf_init(a); arf_init(b);
  arf_set_d(a, lo); arf_set_d(b, hi);
  arb_set_interval_arf(z, a, b, prec);
  arf_clear(a); arf_clear(b);
}

static void write_bounds(const arb_t z) {
  arf_t a, b;
  double bounds[2];
  arf_init(a); arf_init(b);
  arb_get_interval_arf(a, b, z, 53);
  bounds[0] = arf_get_d(a, ARF_RND_FLOOR);
  bounds[1] = arf_get_d(b, ARF_RND_CEIL);
  fwrite(bounds, sizeof *bounds, 2, stdout);
  arf_clear(a); arf_clear(b);
}

int main(int argc, char **argv) {
  size_t n = 0, capacity = 1024;
  double (*box)[4] = malloc(capacity * sizeof *box);
  struct timespec begin, end;
  if (argc != 3) return 64;
  prec = atol(argv[1]);
  int passes = atoi(argv[2]);
  while (fread(box[n], sizeof *box, 1, stdin) == 1) {
    if (++n == capacity) box = realloc(box, (capacity *= 2) * sizeof *box);
  }
  constants();
  arb_t *all[] = {&x, &y, &r, &xy, &e0, &g1, &g2, &t, &w, &mean, &second, &variance};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) arb_init(*all[i]);
  arb_struct (*ball)[2] = malloc(n * sizeof *ball);
  for (size_t i = 0; i < n; i++) {
    arb_init(&ball[i][0]); set_interval(&ball[i][0], box[i][0], box[i][1]);
    arb_init(&ball[i][1]); set_interval(&ball[i][1], box[i][2], box[i][3]);
  }
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int pass = 0; pass < passes; pass++) {
    for (size_t i = 0; i < n; i++) {
      arb_set(x, &ball[i][0]); arb_set(y, &ball[i][1]);
      moments();
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double ns = (end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec);
  ns /= (double)n * passes;
  fwrite(&ns, sizeof ns, 1, stdout);
  for (size_t i = 0; i < n; i++) {
    arb_set(x, &ball[i][0]); arb_set(y, &ball[i][1]);
    moments();
    write_bounds(mean); write_bounds(second); write_bounds(variance);
  }
  return 0;
}
