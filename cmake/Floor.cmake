# One floor of the house: every .cpp below its folder, linked to the floors (or packages) it uses.
# An object library, so that a file which registers itself (a panel, a learning rule) is never dropped by the linker.
function(add_floor name)
  cmake_parse_arguments(FLOOR "" "" "USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${name}/*.cpp)
  add_library(${name} OBJECT ${sources})
  target_link_libraries(${name} PUBLIC flinch_arithmetic ${FLOOR_USES})
endfunction()
