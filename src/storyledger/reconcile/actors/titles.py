"""Words that tell what somebody is, not who: small words, ranks, posts, and kinds of bodies.

Whoever compares names leaves those out that tell nothing for his purpose; all take them from here.
"""

SMALL = frozenset(
    "a an the of for in on at to and with from who was were has have had not its his her their s "
    "one two three several some many other another".split()
)
COURTESIES = frozenset("mr mrs ms miss sir dr".split())
SPOKESPERSONS = frozenset("spokesman spokeswoman spokesperson spokespeople".split())
RANKS = frozenset(
    "general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl inspector superintendent "
    "constable detective det officer officers".split()
)
POSTS = frozenset(
    "president minister ministers secretary commissioner commander director chief head leader leaders chair chairman "
    "chairwoman chairperson".split()
)
STANDINGS = frozenset(
    "senior top high ranking unnamed anonymous interim acting assistant deputy executive".split()
)
PEOPLE = frozenset(
    "official officials source sources member members representative authorities people person".split()
)
KINDS = frozenset("ministry department office agency service".split())
# All of them together tell no name.
NO_NAME = SMALL | COURTESIES | SPOKESPERSONS | RANKS | POSTS | STANDINGS | PEOPLE
