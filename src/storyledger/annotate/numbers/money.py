"""Names of currencies: how news writes them, and the one name that we give each.

In: words, a sign or a code as written. Out: our name, None if it is no currency. One idea: dollars are
"$", and those of others keep their letter ("A$").
"""

import re

# name we give: the words for it, lower case
_WORDS = {
    "$": "dollar dollars",
    "€": "euro euros",
    "£": "sterling",
    "¥": "yen",
    "yuan": "yuan renminbi",
    "roubles": "rouble roubles ruble rubles",
    "pounds": "pound pounds",
    "crowns": "crown crowns krone kroner krona kronor koruna",
    "won": "won",
    "bitcoins": "bitcoin bitcoins",
    "pence": "pence",
} | {
    f"{one}s": f"{one} {one}s"
    for one in "rupee shekel cent franc peso lira dinar dirham riyal rial hryvnia rupiah ringgit rand naira shilling".split()
}
# letters before a number or after it
_CODES = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "yuan", "RMB": "yuan", "AUD": "A$", "CAD": "C$",
    "HKD": "HK$", "NZD": "NZ$", "SGD": "S$", "CHF": "Swiss francs", "SEK": "Swedish crowns",
    "NOK": "Norwegian crowns", "DKK": "Danish crowns", "INR": "rupees", "NIS": "shekels", "ILS": "shekels",
    "RUB": "roubles", "UAH": "hryvnias", "ZAR": "rands", "KRW": "won", "BTC": "bitcoins",
}  # fmt: skip
_SIGNS = {
    "US$": "$", "U.S.$": "$", "$US": "$", "$A": "A$", "AU$": "A$", "$C": "C$", "CA$": "C$", "Rs": "rupees",
    "₹": "rupees", "Y=": "¥", "₪": "shekels", "₽": "roubles", "₴": "hryvnias", "₩": "won", "₿": "bitcoins",
}  # fmt: skip
# whose they are
_OWN = {
    "us dollars": "$",
    "u.s. dollars": "$",
    "american dollars": "$",
    "australian dollars": "A$",
    "canadian dollars": "C$",
    "hong kong dollars": "HK$",
    "new zealand dollars": "NZ$",
    "singapore dollars": "S$",
    "british pounds": "£",
    "chinese yuan": "yuan",
    "japanese yen": "¥",
}
_NAMES = {form: name for name, forms in _WORDS.items() for form in forms.split()}

SIGNS = "$€£¥₽₹₪₴₺₩₿"
# "won" is a verb unless somebody's
WORDS = "|".join(form for form in _NAMES if form != "won")
CODES = "|".join(_CODES)


def money_name(written: str) -> str | None:
    """Our name of a currency in words; whose dollars or crowns they are stays part of it.

    >>> money_name("Australian dollars"), money_name("euro"), money_name("Danish crowns"), money_name("horses")
    ('A$', '€', 'Danish crowns', None)
    """
    *owner, last = written.split()
    name = _NAMES.get(last.lower())
    if not owner or name is None:
        return name
    return _OWN.get(written.lower()) or (" ".join([*owner, name]) if name.isalpha() else written)


def sign_name(written: str) -> str:
    """Our name of a currency by its sign or code: "US $" is "$", the dollars of others keep their letter.

    >>> sign_name("US $"), sign_name("A$"), sign_name("GBP"), sign_name("£")
    ('$', 'A$', '£', '£')
    """
    bare = re.sub(r"\s", "", written).removesuffix(".")
    return _SIGNS.get(bare) or _CODES.get(bare, bare)
