# `sim/version.hpp` is answered by a file that is written at every build, and only if what it says has changed: a commit
# compiles that one file and links, nothing else. As a script (-P) this file writes it; included, it adds the target.
if(CMAKE_SCRIPT_MODE_FILE)
  execute_process(COMMAND git rev-parse --short=7 HEAD WORKING_DIRECTORY ${SOURCE_DIR}
    OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
  if(NOT failed EQUAL 0 OR NOT EXISTS ${SOURCE_DIR}/.git)
    set(revision unknown)
  else()
    execute_process(COMMAND git diff --quiet HEAD -- *.cpp *.hpp *.cmake CMakeLists.txt WORKING_DIRECTORY ${SOURCE_DIR}
      RESULT_VARIABLE changed ERROR_QUIET)
    if(NOT changed EQUAL 0) # two changed trees are two versions
      execute_process(COMMAND git diff HEAD -- *.cpp *.hpp *.cmake CMakeLists.txt COMMAND git hash-object --stdin
        WORKING_DIRECTORY ${SOURCE_DIR} OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
      string(SUBSTRING "${changes}" 0 7 changes)
      string(APPEND revision +${changes})
    endif()
  endif()
  configure_file(${SOURCE_DIR}/cmake/version.cpp.in ${OUTPUT} @ONLY)
  return()
endif()

set(FLINCH_VERSION_FILE ${PROJECT_BINARY_DIR}/version.cpp)
add_custom_target(flinch_version
  COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${PROJECT_SOURCE_DIR} -DOUTPUT=${FLINCH_VERSION_FILE}
          -DVERSION=${PROJECT_VERSION} -P ${CMAKE_CURRENT_LIST_FILE}
  BYPRODUCTS ${FLINCH_VERSION_FILE} VERBATIM)
