# lede_library(NAME SOURCES … HEADERS … LINK …)
# A static library of one layer. Headers are a file set, so the build can prove
# that each compiles alone; includes start at the root of the repository.
function(lede_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LINK;PRIVATE_LINK")
  add_library(${name} STATIC ${arg_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS})
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE lede::warnings ${arg_PRIVATE_LINK})
endfunction()
