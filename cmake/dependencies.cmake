# Every library that lede uses, in one place. All are Debian 12 packages
# (script/deps installs them).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc)
find_package(CLI11 2.1 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
find_package(LibArchive 3.6 REQUIRED)
pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)

# CLD2 ships neither a CMake config nor a pkg-config file.
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
add_library(lede_cld2 INTERFACE)
add_library(lede::cld2 ALIAS lede_cld2)
target_include_directories(lede_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE_DIR})
target_link_libraries(lede_cld2 INTERFACE ${CLD2_LIBRARY})

if(LEDE_TESTS)
  find_package(doctest 2.4 REQUIRED)
endif()
