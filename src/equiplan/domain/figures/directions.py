"""Which way an indicator is better, where nobody or only half has said: by its words.

Rules and examples: `docs/method/progress.md`.
"""

import re
from functools import lru_cache

from ..text.comparing import levelled
from ..text.targets import read_targets
from .progress import Aim, Direction

_GAP = re.compile(
    r"(?<![a-z])(?:ecarts?|gaps?|brechas?|differences?|diferencias?|differentiels?|differentials?|"
    r"diferencial(?:es)?)(?![a-z])"
)
_COUNTED = re.compile(
    r"(?<![a-z])(?:nombre|nb|number|count|numero|cantidad|analy\w*|analisis|etudes?|study|studies|"
    r"estudios?|audits?|auditorias?|rapports?|reports?|informes?|plans?|planes|formations?|"
    r"trainings?|campagnes?|campaigns?|campanas?|mesures?|measures?|medidas)(?![a-z])"
)
"""What makes "number of gap analyses" a count of things, not a gap."""
_FALLS = re.compile(
    r"(?<![a-z])(?:delais?|temps de (?:reponse|traitement)|durees? (?:d'attente|de traitement)|"
    r"(?:response|waiting|processing|turnaround) times?|delays?|time to [a-z]+|"
    r"plazos?|tiempos? de (?:respuesta|espera|tramitacion))(?![a-z])"
)


@lru_cache(maxsize=5000)
def is_gap(name: str) -> bool:
    """Whether words name a difference that may have either sign, best at nought."""
    level = levelled(name)
    return _GAP.search(level) is not None and _COUNTED.search(level) is None


@lru_cache(maxsize=5000)
def direction_in(name: str) -> Direction | None:
    """Which way is better by the words alone ("délai ≤ 7 jours"); None when they do not say."""
    if is_gap(name):
        return Direction.ZERO
    said = {value.comparator for value in read_targets(name) if value.comparator}
    if said == {"<="} or (not said and _FALLS.search(levelled(name))):
        return Direction.DOWN
    return Direction.UP if said == {">="} else None


def direction_of(
    declared: Direction | None, name: str, *, baseline: float | None, target: Aim | None
) -> Direction | None:
    """Which way is better: as declared, and towards nought for what its words call a gap.

    A gap is turned only where its target is nearer to nought than its baseline. Without a word
    from anybody the way from the baseline to the target says it, and without a baseline the name.
    """
    if declared not in {None, Direction.UP, Direction.DOWN}:
        return declared
    if target is not None and baseline is not None:
        goes_to_nought = abs(target.nearest(0.0)) < abs(baseline)
        return Direction.ZERO if goes_to_nought and is_gap(name) else declared
    if declared == Direction.DOWN and is_gap(name):
        return Direction.ZERO
    return declared or direction_in(name)
