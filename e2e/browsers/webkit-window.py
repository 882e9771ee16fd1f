"""A WebKitGTK window for WebKitWebDriver that keeps its profile in the folder it is given; MiniBrowser keeps nothing."""

import sys
import gi
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2

folder = sys.argv[1]
manager = WebKit2.WebsiteDataManager(base_data_directory=folder + "/data", base_cache_directory=folder + "/cache")
context = WebKit2.WebContext.new_with_website_data_manager(manager)
context.set_automation_allowed(True)
manager.get_cookie_manager().set_persistent_storage(folder + "/cookies.sqlite", WebKit2.CookiePersistentStorage.SQLITE)

def create(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=1280, default_height=800)
    window.add(view)
    view.connect("close", lambda _view: window.destroy())
    window.show_all()
    return view

def started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("Homeward test window")
    session.set_application_info(info)
    session.connect("create-web-view", create)

context.connect("automation-started", started)
Gtk.main()
