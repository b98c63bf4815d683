"""Cyrillic and Greek names in Latin letters, roughly as English newspapers write them.

Roughly is enough: names are compared by their sounds afterwards. Other scripts stay as they are.
"""

from __future__ import annotations

_CYRILLIC = (
    "а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f "
    "х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k"
)
_GREEK = (
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o "
    "ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y"
)


def _pairs(written: str) -> dict[str, str]:
    parts = written.split()
    small = {a: "" if b == "-" else b for a, b in zip(parts[::2], parts[1::2], strict=True)}
    return {**{a.upper(): b.capitalize() for a, b in small.items()}, **small}


_LETTERS = str.maketrans({**_pairs(_CYRILLIC), **_pairs(_GREEK)})


def romanized(name: str) -> str:
    """The name in Latin letters where it is written in Cyrillic or Greek ones."""
    return name if name.isascii() else name.translate(_LETTERS)
