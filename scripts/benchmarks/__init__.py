"""How fast newslint is: `scripts/bench` measures, `scripts/bench --gate` holds it to its limits."""
