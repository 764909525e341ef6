module app {
    requires org.wholesum;
}
