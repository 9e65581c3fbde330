"""What a draft and a publication both tell."""

from django.db import models


class Told(models.Model):
    """Tables and what is said of them.

    `series` names the same people: everything in it is protected and attacked together. `kin` names
    what may be about the same people without anybody having said so: what agrees in it is taken for
    the same. `contributors` are the ids of the members whose figures are summed, if any. `policy`
    is that of the dataset; `is_open` gives the publication an address for anybody. `tables` is the
    JSON of `docs/method/audit.md`, null where protected: no hidden number is in it. It is in codes,
    with their `labels` (`..labels`); what left before there were codes is in words. `source` is the
    address in the product where it comes from.
    """

    title = models.CharField(max_length=200)
    what = models.CharField(max_length=200, blank=True)
    series = models.CharField(max_length=100)
    kin = models.CharField(max_length=100, blank=True)
    contributors = models.JSONField(default=list, blank=True)
    policy = models.CharField(max_length=9)
    threshold = models.PositiveSmallIntegerField()
    is_open = models.BooleanField(default=False)
    source = models.CharField(max_length=300, blank=True)
    tables = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title
