"""Stops taking a file in once it is larger than any document may be, before it fills the disk."""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from equiplan.importing.limits import LIMITS

CUT = "equiplan.upload_cut"


class BoundedUploadHandler(FileUploadHandler):
    """Passes chunks on to the next handler until there are too many bytes, then drops the file."""

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Begin to count anew: the bound is for one file."""
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]
        self._taken = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        """The chunk, for the next handler; SkipFile beyond the bound."""
        self._taken += len(raw_data)
        if self._taken > LIMITS.file_bytes:
            if self.request is not None:
                self.request.META[CUT] = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The file is made by the handlers after this one."""


def was_cut(request: HttpRequest) -> bool:
    """Whether a file of the request was dropped because it is too large."""
    return bool(request.META.get(CUT))
