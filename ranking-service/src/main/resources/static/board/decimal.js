// Exact decimals as strings. Scores are never turned into floating-point numbers: two entries that differ in the
// last digit must not look equal, nor the other way round.

function parse(text) {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(String(text));
  if (!found) return null;
  const [, sign, whole, fraction = '', exponent = '0'] = found;
  let units = BigInt(whole + fraction);
  let scale = fraction.length - Number(exponent);
  if (scale < 0) {
    units *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return { units: sign ? -units : units, scale };
}

/** `text` with exactly `decimals` decimals, rounded half to even; null if it is no decimal. */
export function toScale(text, decimals) {
  const value = parse(text);
  if (!value) return null;
  let { units } = value;
  if (value.scale < decimals) units *= 10n ** BigInt(decimals - value.scale);
  if (value.scale > decimals) units = divideHalfEven(units, 10n ** BigInt(value.scale - decimals));
  return print(units, decimals);
}

function divideHalfEven(units, by) {
  const negative = units < 0n;
  const size = negative ? -units : units;
  let quotient = size / by;
  const twice = (size % by) * 2n;
  if (twice > by || (twice === by && quotient % 2n === 1n)) quotient += 1n;
  return negative ? -quotient : quotient;
}

function print(units, scale) {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale ? `.${digits.slice(digits.length - scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

export function isZero(text) {
  return parse(text)?.units === 0n;
}

export function isPositive(text) {
  const value = parse(text);
  return value !== null && value.units > 0n;
}

/** `text` without trailing zeros: "0.30" becomes "0.3". */
export function plain(text) {
  const value = parse(text);
  if (!value) return null;
  let { units, scale } = value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return print(units, scale);
}

/** The smallest whole number of steps of `step` that is at least `distance`; null where no number of steps is. */
export function stepsToCover(distance, step) {
  const far = parse(distance);
  const one = parse(step);
  if (!far || !one || far.units <= 0n || one.units <= 0n) return null;
  const scale = Math.max(far.scale, one.scale);
  const farUnits = far.units * 10n ** BigInt(scale - far.scale);
  const oneUnits = one.units * 10n ** BigInt(scale - one.scale);
  return Number((farUnits + oneUnits - 1n) / oneUnits);
}
