"""Reads a letter with Python's own parser: what mail-draft.test.ts compares. Usage: read-mail.py FILE"""
import hashlib
import json
import sys
from email import message_from_binary_file, policy
from email.header import decode_header, make_header

with open(sys.argv[1], "rb") as file:
    letter = message_from_binary_file(file, policy=policy.default)


def plain_name(part):
    """The name as programs read it that know RFC 2047 alone: out of Content-Type."""
    typed = part.get_param("name", header="content-type", unquote=True)
    return str(make_header(decode_header(typed))) if isinstance(typed, str) else typed[2]


print(json.dumps({
    "unsent": letter["X-Unsent"],
    "subject": letter["Subject"],
    "to": letter["To"],
    "cc": letter["Cc"],
    "messageId": letter["Message-ID"],
    "text": letter.get_body(("plain",)).get_content().rstrip("\n"),
    "files": [{
        "name": part.get_filename(),
        "plainName": plain_name(part),
        "mediaType": part.get_content_type(),
        "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
    } for part in letter.iter_attachments()],
    "defects": [str(one) for one in letter.defects],
}))
