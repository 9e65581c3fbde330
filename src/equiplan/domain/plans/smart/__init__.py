"""Is a plan specific, measurable, achievable, relevant, time-bound (`docs/method/smart.md`)."""
