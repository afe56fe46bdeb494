/* Proves with Arb what the derivations say about tables and constants.
 *
 *   gcc -O2 -o build/check_tables proofs/kernel/check_tables.c -lflint-arb -lflint -lm
 *   build/check_tables > proofs/kernel/check_tables.txt
 *
 * Run in the root of the repository. Each line names a claim, the bound claimed and the bound
 * proved; the exit status is 1 if a claim fails. Numbers are read from the TypeScript sources.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "arb.h"
#include "arb_hypgeom.h"
#include "arb_poly.h"

#define PREC 600
static int failures = 0;

/* log2 of an upper bound of |x|, 2^-900 < |x| < 2^900 or x = 0 */
static double log2_upper(const arb_t x)
{
    mag_t m;
    mag_init(m);
    arb_get_mag(m, x);
    double r = mag_is_zero(m) ? -4000 : log2(mag_get_d(m));
    mag_clear(m);
    return r;
}

static void claim(const char *text, double claimed, double proved)
{
    int ok = proved <= claimed;
    if (!ok) failures++;
    printf("%-62s 2^%-8.2f 2^%-8.2f %s\n", text, claimed, proved, ok ? "ok" : "FAILS");
}

static char *slurp(const char *path)
{
    static char text[1 << 20];
    FILE *f = fopen(path, "r");
    if (!f) { perror(path); exit(64); }
    text[fread(text, 1, sizeof text - 1, f)] = 0;
    fclose(f);
    return text;
}

static long table(const char *path, double *out, long capacity)
{
    char *p = strstr(slurp(path), "new Float64Array([");
    long n = 0;
    for (p += strlen("new Float64Array(["); ; ) {
        p += strspn(p, ", \n");
        if (*p == ']') return n;
        if (n == capacity) exit(64);
        out[n++] = strtod(p, &p);
    }
}

/* The k-th number (from 0) after the text `after` in a source file; digits in names do not count. */
static double number(const char *path, const char *after, int k)
{
    char *p = strstr(slurp(path), after);
    if (!p) { fprintf(stderr, "%s not found in %s\n", after, path); exit(64); }
    p += strlen(after);
    for (;; p++) {
        if (strchr("0123456789", *p) == NULL && !(*p == '-' && strchr("0123456789", p[1]) != NULL)) continue;
        double x = strtod(p, &p);
        if (k-- == 0) return x;
    }
}

static double pair_error(const arb_t v, double h, double l, int relative)
{
    arb_t d, t;
    arb_init(d); arb_init(t);
    arb_set_d(d, h); arb_set_d(t, l); arb_add(d, d, t, PREC); arb_sub(d, d, v, PREC);
    if (relative) arb_div(d, d, v, PREC);
    double r = log2_upper(d);
    arb_clear(d); arb_clear(t);
    return r;
}

static double max(double a, double b) { return a > b ? a : b; }

static void exp_and_log(void)
{
    static double t[512];
    arb_t v;
    double worst = -4000, r = 0;
    arb_init(v);
    if (table("src/interval/exp-table.ts", t, 512) != 128) exit(64);
    for (int j = 0; j < 64; j++) {
        arb_const_log2(v, PREC); arb_mul_si(v, v, j, PREC); arb_div_si(v, v, 64, PREC); arb_exp(v, v, PREC);
        worst = max(worst, pair_error(v, t[2 * j], t[2 * j + 1], 0));
    }
    claim("EXP_TABLE: |h + l - 2^(j/64)|", -106, worst);

    if (table("src/interval/log-table.ts", t, 512) != 384) exit(64);
    worst = -4000;
    for (int i = 0; i < 128; i++) {
        double c = t[3 * i];
        if (c * 512 != (long)(c * 512)) { printf("LOG_TABLE: c is no multiple of 1/512\n"); failures++; }
        arb_set_d(v, c); arb_log(v, v, PREC); arb_neg(v, v);
        if (c != 1) worst = max(worst, pair_error(v, t[3 * i + 1], t[3 * i + 2], 1));
        double low = 1 + i / 128.0, high = 1 + (i + 1) / 128.0, y = i >= 53 ? 0.5 : 1;
        r = max(r, max(high * y * c - 1, 1 - low * y * c));
    }
    claim("LOG_TABLE: h + l = -log c, relative", -106, worst);
    claim("LOG_TABLE: |c y - 1|", -7, log(r) / log(2));

    const char *f = "src/interval/exp-approximation.ts";
    arb_t s, step;
    arb_init(s); arb_init(step);
    arb_set_d(s, number(f, "const STEP_1 =", 0)); arb_mul_2exp_si(step, s, -42);
    arb_set_d(s, number(f, "const STEP_2 =", 0)); arb_mul_2exp_si(s, s, -78); arb_add(step, step, s, PREC);
    arb_set_d(s, number(f, "const STEP_3 =", 0)); arb_add(step, step, s, PREC);
    arb_const_log2(v, PREC); arb_div_si(v, v, 64, PREC); arb_sub(step, step, v, PREC);
    claim("STEP_1 + STEP_2 + STEP_3 - ln 2/64", -134, log2_upper(step));
    f = "src/interval/log.ts";
    arb_set_d(s, number(f, "const LN2_1 =", 0)); arb_mul_2exp_si(step, s, -42);
    arb_set_d(s, number(f, "const LN2_2 =", 0)); arb_add(step, step, s, PREC);
    arb_const_log2(v, PREC); arb_sub(step, step, v, PREC);
    claim("LN2_1 + LN2_2 - ln 2", -97, log2_upper(step));
    arb_clear(s); arb_clear(step); arb_clear(v);
}

static void double_doubles(void)
{
    arb_t v;
    arb_init(v);
    const char *f = "src/interval/erf.ts";
    arb_const_sqrt_pi(v, PREC); arb_inv(v, v, PREC);
    claim("INV_SQRT_PI, relative", -106, pair_error(v, number("src/interval/erfcx-approximation.ts", "INV_SQRT_PI = {", 0), number("src/interval/erfcx-approximation.ts", "INV_SQRT_PI = {", 1), 1));
    arb_mul_2exp_si(v, v, 1);
    claim("TWO_INV_SQRT_PI, relative", -106, pair_error(v, number(f, "TWO_INV_SQRT_PI = {", 0), number(f, "TWO_INV_SQRT_PI = {", 1), 1));
    const char *names[] = { "B1 = {", "B2 = {", "B3 = {" };
    const int values[] = { -3, 10, -42 };
    for (int i = 0; i < 3; i++) {
        arb_set_si(v, values[i]); arb_inv(v, v, PREC);
        claim(names[i], -106, pair_error(v, number(f, names[i], 0), number(f, names[i], 1), 1));
    }
    arb_clear(v);
}

/* erfcx(c + x) mod x^n */
static void erfcx_series(arb_poly_t y, const arb_t c, slong n)
{
    arb_poly_t t, e;
    arb_poly_init(t); arb_poly_init(e);
    arb_poly_set_coeff_arb(t, 0, c);
    arb_poly_set_coeff_si(t, 1, 1);
    arb_poly_mullow(e, t, t, n, PREC);
    arb_poly_exp_series(e, e, n, PREC);
    arb_hypgeom_erfc_series(y, t, n, PREC);
    arb_poly_mullow(y, y, e, n, PREC);
    arb_poly_clear(t); arb_poly_clear(e);
}

static void erfcx_table(void)
{
    static double t[161 * 16];
    double pairs = -4000, singles = -4000, remainder = -4000, rounding = 0, ratio[12] = { 0 };
    double fast = 0, fast_remainder = -4000;
    arb_t v, left, right, w, low;
    arb_poly_t a, b;
    arb_init(v); arb_init(left); arb_init(right); arb_init(w); arb_init(low);
    arb_poly_init(a); arb_poly_init(b);
    if (table("src/interval/erfcx-table.ts", t, 161 * 16) != 161 * 16) exit(64);
    for (int i = 0; i <= 160; i++) {
        const double *row = t + 16 * i;
        double s = ldexp(1 + (i % 32) / 32.0, i / 32 - 1);
        if (row[0] != s - 1) { printf("ERFCX_TABLE: centre of row %d\n", i); failures++; }
        arb_set_d(v, row[0]);
        erfcx_series(a, v, 13);
        for (int k = 0; k < 12; k++) {
            arb_poly_get_coeff_arb(v, a, k);
            if (k < 3) pairs = max(pairs, pair_error(v, row[1 + 2 * k], row[2 + 2 * k], 1));
            else singles = max(singles, pair_error(v, row[4 + k], 0, 1));
        }
        /* The cell: from the boundary with the row before to that with the next, in s. */
        double below = i % 32 == 0 ? s * (1 - 1 / 128.0) : s - ldexp(1, i / 32 - 7);
        double above = s + ldexp(1, i / 32 - 7) + ldexp(1, i / 32 - 20);
        double d = max(s - below, above - s);
        arb_set_d(left, below - 1); arb_set_d(right, above - 1);
        arb_mul(low, right, right, PREC); arb_exp(low, low, PREC);
        arb_hypgeom_erfc(w, right, PREC); arb_mul(low, low, w, PREC);
        arb_set_d(w, d);
        double budget = 0, fast_budget = 0;
        for (int k = 0; k < 12; k++) {
            arb_poly_get_coeff_arb(v, a, k);
            arb_pow_ui(right, w, k, PREC); arb_mul(v, v, right, PREC); arb_div(v, v, low, PREC);
            double alpha = exp2(log2_upper(v));
            ratio[k] = max(ratio[k], alpha);
            if (k >= 3) budget += (2 * k - 2) * alpha;
            if (k >= 1 && k <= 9) fast_budget += (3 * k + 4) * alpha;
        }
        rounding = max(rounding, budget);
        fast = max(fast, fast_budget);
        erfcx_series(b, left, 13);
        arb_poly_get_coeff_arb(v, b, 12);
        arb_pow_ui(right, w, 12, PREC); arb_mul(v, v, right, PREC); arb_div(v, v, low, PREC);
        remainder = max(remainder, log2_upper(v));
        arb_poly_get_coeff_arb(v, b, 10);
        arb_pow_ui(right, w, 10, PREC); arb_mul(v, v, right, PREC); arb_div(v, v, low, PREC);
        fast_remainder = max(fast_remainder, log2_upper(v));
    }
    claim("ERFCX_TABLE: pairs, relative", -106, pairs);
    claim("ERFCX_TABLE: doubles, relative", -53, singles);
    claim("Taylor remainder after k = 11 / erfcx", -70, remainder);
    claim("sum over k >= 3 of (2k - 2) |a_k| d^k / erfcx", -15.25, log2(rounding));
    claim("fast: Taylor remainder after k = 9 / erfcx", -58, fast_remainder);
    claim("fast: sum over 1 <= k <= 9 of (3k + 4) |a_k| d^k / erfcx", -2.75, log2(fast));
    for (int k = 0; k < 12; k++) printf("  max |a_%d| d^%d / erfcx = 2^%.2f\n", k, k, log2(ratio[k]));
    arb_clear(v); arb_clear(left); arb_clear(right); arb_clear(w); arb_clear(low);
    arb_poly_clear(a); arb_poly_clear(b);
}

int main(void)
{
    printf("# Generated by proofs/kernel/check_tables.c (Arb %s)\n", arb_version);
    printf("%-62s %-10s %s\n", "claim", "claimed", "proved");
    exp_and_log();
    double_doubles();
    erfcx_table();
    printf("%d failures\n", failures);
    return failures > 0;
}
