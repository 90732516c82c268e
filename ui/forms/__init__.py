"""Forms built from a template: one widget per question type, and the frame around each question."""
