"""Settings: `product` is what runs, `test` is what the tests run with."""
