// What the leak sanitizer is told of the solvers; without a sanitizer nobody asks.

/// Suppressions as in the sanitizer's manual. The library of numbers that cvc5 uses (CLN) allocates 26 bytes when it
/// is loaded and never gives them back.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcln\n";
}
