# lede::warnings: what every target of ours compiles with; warnings are errors
# in our own presets (LEDE_WERROR), not for packagers with other compilers.
option(LEDE_WERROR "Treat warnings as errors" OFF)

add_library(lede_warnings INTERFACE)
add_library(lede::warnings ALIAS lede_warnings)
target_compile_options(lede_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
  -Wundef -Wformat=2 -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
  # GCC 12 sees errors inside std::string that are not there (its bugs 105651 and 105562).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict -Wno-maybe-uninitialized>
  $<$<BOOL:${LEDE_WERROR}>:-Werror>)
