# Installs the build in BINARY_DIR under a folder of FOLDER, moves it elsewhere, builds the project in
# CONSUMER against it, and runs that and the installed command.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The command under `prefix` uses the model there, not that of the source tree.
function(check_command prefix)
  execute_process(COMMAND ${prefix}/bin/diglot --version OUTPUT_VARIABLE version
                  COMMAND_ERROR_IS_FATAL ANY)
  string(FIND "${version}" "(${prefix}/share/diglot/models/news18.diglot)" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "the command in ${prefix}/bin doesn't use its own model: ${version}")
  endif()
  foreach(page man/man1/diglot.1 man/man1/diglot-align.1 man/man1/diglot-evaluate-pairs.1
               bash-completion/completions/diglot zsh/site-functions/_diglot doc/diglot/copyright)
    if(NOT EXISTS ${prefix}/share/${page})
      message(FATAL_ERROR "${prefix}/share/${page} was not installed")
    endif()
  endforeach()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run(${CMAKE_COMMAND} --install ${BINARY_DIR} --prefix ${FOLDER}/installed)
file(RENAME ${FOLDER}/installed ${FOLDER}/moved)
check_command(${FOLDER}/moved)

run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${FOLDER}/consumer -G Ninja
    -D CMAKE_PREFIX_PATH=${FOLDER}/moved -D CMAKE_CXX_COMPILER=${CXX_COMPILER}
    -D CMAKE_BUILD_TYPE=Release)
run(${CMAKE_COMMAND} --build ${FOLDER}/consumer)
run(${FOLDER}/consumer/consumer ${FOLDER}/moved/share/diglot/models/news18.diglot)

set(ENV{DESTDIR} ${FOLDER}/staged)
run(${CMAKE_COMMAND} --install ${BINARY_DIR} --prefix /usr)
check_command(${FOLDER}/staged/usr)
