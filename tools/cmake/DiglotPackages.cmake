# Debian packages, by `cpack` in the build folder: diglot, the command with its model, and diglot-dev,
# the libraries.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME diglot)
set(CPACK_PACKAGE_CONTACT "Diglot developers <diglot@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL diglot dev)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_DIGLOT_PACKAGE_NAME diglot)
set(CPACK_DEBIAN_DIGLOT_PACKAGE_SECTION text)
set(CPACK_DEBIAN_DIGLOT_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_DIGLOT_DESCRIPTION "sentence pairs from news articles in several languages
Diglot finds the news articles that tell the same story in different languages, and in them the
sentences that state the same facts, and writes these as parallel sentence pairs with scores.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME diglot-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
# What DiglotDependencies.cmake looks for.
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libboost-iostreams1.81-dev, libboost-json1.81-dev, libcld2-dev, libicu-dev, libopenblas-dev, \
libsentencepiece-dev, libtbb-dev, libxml2-dev, libxxhash-dev")
set(CPACK_COMPONENT_DEV_DESCRIPTION "sentence alignment across languages, static libraries
The libraries of which the command `diglot` is made, for find_package(diglot) of CMake.")
include(CPack)
