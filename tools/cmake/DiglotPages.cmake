# Manual pages and completions: the command that was built writes them.
set(pages ${CMAKE_CURRENT_BINARY_DIR}/pages)
add_custom_command(
  OUTPUT ${pages}/man1/diglot.1 ${pages}/diglot ${pages}/_diglot
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${pages} # those of commands that are no more, too
  COMMAND diglot man --all ${pages}/man1
  COMMAND diglot completion bash > ${pages}/diglot
  COMMAND diglot completion zsh > ${pages}/_diglot
  DEPENDS diglot
  COMMENT "Writing manual pages and completions"
  VERBATIM)
add_custom_target(pages ALL DEPENDS ${pages}/man1/diglot.1)

install(DIRECTORY ${pages}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT diglot)
install(FILES ${pages}/diglot COMPONENT diglot
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${pages}/_diglot COMPONENT diglot
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
