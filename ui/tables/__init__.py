"""Item models and views: tables of people, tables the user fills, and what the keyboard does in them."""
