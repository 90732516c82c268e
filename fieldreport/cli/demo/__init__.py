"""The demonstration: a small world of missions and Headquarters, from set-up to refusal of a forged package."""
