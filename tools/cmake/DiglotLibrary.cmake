# diglot_library(NAME SOURCES ... HEADERS ... PUBLIC ... PRIVATE ...)
#
# Declares the library target of one folder (diglot_NAME, exported as diglot::NAME), with the
# project's warnings, its install rules, and a check that every public header compiles alone.
set(DIGLOT_WARNINGS -Wall -Wextra -Wpedantic -Wshadow
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>) # g++ 12 sees it in "a" + std::string: GCC bug 105651

function(diglot_warnings target)
  target_compile_options(${target} PRIVATE ${DIGLOT_WARNINGS}
                         $<$<BOOL:${DIGLOT_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()

function(diglot_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
  set(target diglot_${name})
  add_library(${target} ${arg_SOURCES})
  add_library(diglot::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/diglot>)
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  diglot_warnings(${target})

  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}
                 FILES ${arg_HEADERS})
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)

  install(TARGETS ${target} EXPORT diglot
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
          LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
          FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/diglot COMPONENT dev)
endfunction()
