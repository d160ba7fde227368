"""Names of measures: how news writes them, and the one name that we give each.

In: words or a symbol as written. Out: our name, None if it is no measure. One idea: a table of written
forms; families with prefixes (watts, bytes, grams) are spelled out by rule.
"""

import re
from collections.abc import Iterator

# name we give: the ways it is written, lower case, "_" for a blank
_WORDS = {
    "milliseconds": "millisecond milliseconds",
    "seconds": "second seconds sec secs",
    "minutes": "minute minutes min mins",
    "hours": "hour hours hr hrs",
    "days": "day days",
    "weeks": "week weeks",
    "months": "month months",
    "years": "year years yr yrs",
    "decades": "decade decades",
    "centuries": "century centuries",
    "km": "km kms",
    "cm": "cm",
    "mm": "mm",
    "kg": "kg kgs kilo kilos",
    "miles": "mile miles mi",
    "feet": "foot feet ft",
    "inches": "inch inches",
    "yards": "yard yards",
    "light-years": "light-year light-years light_year light_years",
    "tonnes": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes",
    "tons": "ton tons",
    "kilotons": "kiloton kilotons kilotonne kilotonnes",
    "megatons": "megaton megatons megatonne megatonnes",
    "gigatonnes": "gigatonne gigatonnes gigaton gigatons",
    "ounces": "ounce ounces oz",
    "lb": "lb lbs",
    "gallons": "gallon gallons",
    "barrels": "barrel barrels bbl",
    "bushels": "bushel bushels",
    "acres": "acre acres",
    "hectares": "hectare hectares ha",
    "carats": "carat carats",
    "degrees": "degree degrees deg",
    "°C": "celsius celcius deg_c deg_celsius degree_c centigrade degree_celsius degrees_celsius degrees_centigrade degrees_c",
    "°F": "fahrenheit deg_f degree_f degree_fahrenheit degrees_fahrenheit degrees_f",
    "knots": "knot knots",
    "magnitude": "magnitude",
    "decibels": "decibel decibels db",
    "hp": "hp horsepower",
    "bhp": "bhp",
    "lb-ft": "lb-ft ft-lb ft-lbs pound-feet pound-foot foot-pounds",
    "miles per hour": "mph m.p.h.",
    "km per hour": "kph kmh kmph",
    "square m": "sqm",
    "square km": "sqkm",
    "square feet": "sqft",
    "miles per gallon": "mpg",
    "revolutions per minute": "rpm",
    "frames per second": "fps",
    "beats per minute": "bpm",
    "pixels per inch": "ppi",
    "dots per inch": "dpi",
    "barrels per day": "bpd b/d",
    "parts per million": "ppm",
    "parts per billion": "ppb",
    "btu": "btu btus",
    "calories": "calorie calories",
    "kilocalories": "kilocalorie kilocalories kcal",
    "megapixels": "megapixel megapixels",
    "percentage points": "percentage_point percentage_points percent_points",
    "basis points": "basis_point basis_points bps",
}  # fmt: skip
# letter case tells a symbol from a word or a name
_SYMBOLS = {
    "nm": "nanometres", "µm": "micrometres", "m": "m", "µg": "micrograms", "mg": "milligrams", "g": "g",
    "t": "tonnes", "L": "litres", "dL": "decilitres", "ml": "millilitres", "mL": "millilitres",
    "cl": "centilitres", "C": "°C", "F": "°F", "KB": "kilobytes", "kbps": "kilobits per second",
    "Mbps": "megabits per second", "Gbps": "gigabits per second", "Nm": "newton metres", "h": "hours",
    "ms": "milliseconds", "µs": "microseconds", "ns": "nanoseconds", "psi": "pounds per square inch",
    "ksi": "kilopounds per square inch", "MP": "megapixels",
}  # fmt: skip
_PREFIXES = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "micro": "µ", "nano": "n", "milli": "m", "centi": "c", "deci": "d"}  # fmt: skip
# stem: its symbol, if a symbol with any prefix is read
_STEMS = {
    "watt": "W", "watt-hour": "Wh", "volt": "V", "amp": "A", "ampere": "A", "amp-hour": "Ah", "hertz": "Hz",
    "byte": "B", "pascal": "Pa", "joule": "J", "newton": "N", "electronvolt": "eV", "bit": "", "metre": "",
    "meter": "", "litre": "", "liter": "", "gram": "", "gramme": "",
}  # fmt: skip
_SHORT = {
    "kilometres": "km", "metres": "m", "centimetres": "cm", "millimetres": "mm", "kilograms": "kg",
    "grams": "g",
}  # fmt: skip
_ONE_SPELLING = {"meter": "metre", "liter": "litre", "gramme": "gram", "ampere": "amp"}
# a station, states, an agency and a time of day
_NO_SYMBOLS = frozenset("TV MA GA TA PA MN mB nB dB cA B A J N s K".split())


def _families() -> Iterator[tuple[str, str, str]]:
    """Every prefix with every stem: our name, how it is spelled, and its symbol."""
    for stem, symbol in _STEMS.items():
        for prefix, letter in _PREFIXES.items():
            one = f"{prefix}{_ONE_SPELLING.get(stem, stem)}"
            name = one if one.endswith("hertz") else f"{one}s"
            yield _SHORT.get(name, name), f"{prefix}{stem}", symbol and letter + symbol


_NAMES = {
    form: name
    for name, one, _ in _families()
    for form in (one, f"{one}s", one.replace("-", " "))
    if one != "bit"  # a bit of luck
} | {form.replace("_", " "): name for name, forms in _WORDS.items() for form in forms.split()}
_PARTS = (
    {symbol: name for name, _, symbol in _families() if symbol} | _SYMBOLS | {"s": "seconds", "K": "kelvins"}
)
_CASED = {symbol: name for symbol, name in _PARTS.items() if symbol not in _NO_SYMBOLS}
# of a computer or a power plant, also in lower case or capitals: "128gb", "200 KW"; "mw" is no milliwatt
_LOOSE = {
    symbol.lower(): name
    for symbol, name in _CASED.items()
    if re.fullmatch(r"[kMGT](?:B|Hz|Wh?|V|Pa|bps)|Hz|mAh|ml", symbol)
}
# set like this they are names or shouting
_NO_CAPITALS = frozenset("SEC MIN HA DB MI OZ HR".split())


_SQUARE = re.compile(r"(?:square|sq\.?)\s(.+)|([A-Za-zµ]{1,2})\^?[2²]", re.IGNORECASE)
_CUBIC = re.compile(r"cubic\s(.+)|([A-Za-zµ]{1,2})\^?[3³]", re.IGNORECASE)
_SINGULARS = {"feet": "foot", "inches": "inch", "centuries": "century"}


def measure_name(written: str) -> str | None:
    """Our name of a measure, areas and rates by symbols included.

    >>> [measure_name(written) for written in ("kilometers", "GWh", "TV", "sq ft", "kV/cm")]
    ['km', 'gigawatt-hours', None, 'square feet', 'kilovolts per cm']
    """
    written = " ".join(written.replace("μ", "µ").split())
    if written in _NO_CAPITALS:
        return None
    found = (
        _CASED.get(written) or _NAMES.get(written.lower()) or _LOOSE.get(written.lower()) or _squared(written)
    )
    if found or "/" not in written:
        return found
    first, second = written.split("/", 1)
    of, by = _PARTS.get(first) or measure_name(first), _PARTS.get(second) or measure_name(second)
    return f"{of} per {one_of(by)}" if of and by else None


def _squared(written: str) -> str | None:
    """Squares and cubes of lengths: "square feet", "sq km", "cm3"."""
    for kind, pattern in (("square", _SQUARE), ("cubic", _CUBIC)):
        if (found := pattern.fullmatch(written)) and (length := measure_name(found[1] or found[2])):
            return f"{kind} {length}"
    return None


def one_of(measure: str) -> str:
    """A measure in the singular, as it stands after "per"; symbols stay.

    >>> one_of("square feet"), one_of("hours"), one_of("km")
    ('square foot', 'hour', 'km')
    """
    *kind, last = measure.split()
    return " ".join([*kind, _SINGULARS.get(last) or last.removesuffix("s")])
