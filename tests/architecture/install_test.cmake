# Installs the build in BINARY_DIR under PREFIX, builds the project in CONSUMER against it, and runs
# that and the installed command.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${PREFIX})
run(${CMAKE_COMMAND} --install ${BINARY_DIR} --prefix ${PREFIX})
run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${PREFIX}/consumer -G Ninja -D CMAKE_PREFIX_PATH=${PREFIX}
    -D CMAKE_CXX_COMPILER=${CXX_COMPILER} -D CMAKE_BUILD_TYPE=Release)
run(${CMAKE_COMMAND} --build ${PREFIX}/consumer)
run(${PREFIX}/consumer/consumer ${PREFIX}/share/diglot/models/news18.diglot)
run(${PREFIX}/bin/diglot --version)
