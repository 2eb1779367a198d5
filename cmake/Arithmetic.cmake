# Arithmetic that gives the same bits at every optimisation level and on every x86-64-v3 machine:
# no contraction into fused multiply-adds, no fast-math, one vector width.
add_library(flinch_arithmetic INTERFACE)
target_compile_features(flinch_arithmetic INTERFACE cxx_std_20)
target_compile_options(flinch_arithmetic INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 sees overlaps in "a" + std::string that are not there (GCC bug 105651)
  -ffp-contract=off -fno-fast-math -fno-math-errno -march=x86-64-v3)
target_include_directories(flinch_arithmetic INTERFACE ${PROJECT_SOURCE_DIR})

# Off for users, whose compilers may warn of other things; on in the presets of sanitizers and fuzzers.
option(FLINCH_WERROR "Warnings are errors" OFF)
if(FLINCH_WERROR)
  target_compile_options(flinch_arithmetic INTERFACE -Werror)
endif()

set(FLINCH_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(FLINCH_SANITIZE)
  target_compile_options(flinch_arithmetic INTERFACE -fsanitize=${FLINCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  # g++ loses track of what is initialised where sanitizers check, and says so of its own library (its manual warns of this).
  target_compile_options(flinch_arithmetic INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(flinch_arithmetic INTERFACE -fsanitize=${FLINCH_SANITIZE})
endif()
