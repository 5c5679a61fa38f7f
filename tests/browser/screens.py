"""The screens on which pages are looked at, and A4 within margins of 1 cm, in CSS pixels."""

DESKTOP, PHONE, PAPER = {"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 718, "height": 1046}
