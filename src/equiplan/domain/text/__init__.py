"""What words of three languages say: days, amounts, numbers, targets; how texts are compared."""
