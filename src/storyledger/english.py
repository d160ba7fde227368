"""Lists of English that more than one stage reads: months, days of the week, small numbers, what ends a name.

In: nothing, or the name of a file of lists. Out: words as news writes them, in their order, and patterns of them
without a border on either side; or the lists of the file.
"""

import tomllib
from importlib.resources import files

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = "|".join(MONTHS)
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
SHORT_MONTH = "|".join(SHORT_MONTHS)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = "|".join(WEEKDAYS)
# From one on.
NUMBERS = tuple(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen".split()
)
# From twenty on.
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
NAME_SUFFIXES = frozenset("jr sr ii iii iv".split())


def word_lists(package: str, name: str) -> dict[str, dict[str, frozenset[str]]]:
    """The lists of words that a TOML file of a package holds, by table and by name."""
    tables = tomllib.loads(files(package).joinpath(name).read_text("utf-8"))
    return {t: {key: frozenset(words.split()) for key, words in rows.items()} for t, rows in tables.items()}


# What a firm is called beside its name, and hardly anybody else is.
# What a firm's full name may end in, and its short one leaves out.
TRADES = frozenset(
    "oil gas energy petroleum power electric steel mining motors motor automotive aerospace airlines airways air systems "
    "technologies software networks telecom mobile communications media press news bank financial insurance holdings group "
    "industries international global pharma pharmaceuticals foods stores logistics shipping lines bulk inc corp corporation "
    "mutual assurance healthcare chemicals chemical technology labs laboratories solutions services security wireless capital "
    "railways rail water tobacco brewery breweries dairy hotels resorts entertainment studios games markets savings data "
    "company co ltd plc ag sa nv llc".split()
)
FIRMS = tuple(
    "provider giant firm company maker producer manufacturer supplier retailer insurer lender carrier airline bank utility developer "
    "publisher operator contractor conglomerate startup start-up subsidiary brewer refiner miner chain carmaker automaker chipmaker drugmaker planemaker watchdog regulator".split()
)
# Data of a sort: fewer lose them than are in all affected by a theft.
DATA_OF_A_SORT = (
    r"(?:bank|payment|(?:credit|debit)[\s-]card|card|medical|health|passport|tax|social\s+security|financial|voter)\s+"
    r"(?:details?|data|records?|information|numbers?|files?)"
)
